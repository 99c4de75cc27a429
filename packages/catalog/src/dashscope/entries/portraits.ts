import type { Entry } from '../../types.js';
import { errorMessages } from './sources.js';

/** Pictures and clips of people that image and video models cannot use. */
export const portraits: readonly Entry<string>[] = [
  {
    code: 'InvalidPerson',
    name: 'INVALID_PERSON',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The input image has no human body or multi human bodies. Please upload other image with single person.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image does not show exactly one person',
        cause: 'No person was found in the image, or more than one.',
        fix: 'Use a photo of a single person.',
      },
      'zh-CN': {
        summary: '图片中不是恰好一个人',
        cause: '图片中没有检测到人，或检测到多人。',
        fix: '使用单人照。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidGarment',
    name: 'INVALID_GARMENT',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'Missing clothing image.Please input at least one top garment or bottom garment image.',
      },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'No picture of a garment was given',
        cause: 'A try-on needs `top_garment_url` or `bottom_garment_url`, and the request has neither.',
        fix: 'Pass at least one of the two.',
      },
      'zh-CN': {
        summary: '缺少服饰图片',
        cause: '试衣需要 `top_garment_url` 或 `bottom_garment_url`，请求中两者都没有。',
        fix: '至少传入其中之一。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidImage.NoHumanFace',
    name: 'INVALID_IMAGE_NO_HUMAN_FACE',
    tier: 'documented',
    responses: [{ status: 400, message: 'No human face detected.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'No face was found in the image',
        cause:
          'The image shows no face clearly enough; the error arrives when the result of the task is fetched.',
        fix: 'Use an image with a clearly visible face.',
      },
      'zh-CN': {
        summary: '未检测到人脸',
        cause: '图片中没有足够清晰的人脸；该错误在查询任务结果时返回。',
        fix: '使用人脸清晰可见的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.NoHuman',
    name: 'INVALID_FILE_NO_HUMAN',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'The input image has no human body. Please upload other image with single person.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'No person was found in the image',
        cause: 'The image shows no person, or no face was detected.',
        fix: 'Use a photo of a single person with a visible face.',
      },
      'zh-CN': {
        summary: '图片中没有检测到人',
        cause: '图片中没有人，或未检测到人脸。',
        fix: '使用露出面部的单人照。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.MultiHuman',
    name: 'INVALID_FILE_MULTI_HUMAN',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'The input image has multi human bodies. Please upload other image with single person.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image shows more than one person',
        cause: 'Several people were found where the model takes one.',
        fix: 'Use a photo of a single person, or crop the others out.',
      },
      'zh-CN': {
        summary: '图片中有多人',
        cause: '模型只接受单人照，而图片中检测到多人。',
        fix: '使用单人照，或裁掉其他人。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.BodyProportion',
    name: 'INVALID_FILE_BODY_PROPORTION',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The proportion of the detected person in the picture is too large or too small, please upload other image.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The person fills too much or too little of the image',
        cause: 'The share of the picture that the person takes is outside what the model can use.',
        fix: 'Crop the image, or use one taken from another distance.',
      },
      'zh-CN': {
        summary: '人物在图片中的占比过大或过小',
        cause: '人物在画面中的占比不在模型可用的范围内。',
        fix: '裁剪图片，或换用拍摄距离合适的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FacePose',
    name: 'INVALID_FILE_FACE_POSE',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The pose of the detected face is invalid, please upload other image with whole face and expected orientation.',
      },
      {
        status: 400,
        message:
          'The pose of the detected face is invalid, please upload other image with the expected oriention.',
      },
      {
        status: 400,
        message:
          'The pose of the detected face is invalid, please upload other image with the expected orientation.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The face is turned too far away',
        cause: 'The head is turned or tilted too much for the model.',
        fix: 'Use an image in which the face looks towards the camera.',
      },
      'zh-CN': {
        summary: '人脸朝向偏移过大',
        cause: '头部转动或倾斜的角度过大。',
        fix: '使用面部正对镜头的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FullFace',
    name: 'INVALID_FILE_FULL_FACE',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'The pose of the detected face is invalid, please upload other image with whole face.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The face is not fully visible',
        cause: 'A part of the face is covered or cut off.',
        fix: 'Use an image that shows the whole face.',
      },
      'zh-CN': {
        summary: '人脸不完整',
        cause: '面部有遮挡或被裁切。',
        fix: '使用面部完整、无遮挡的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FaceNotMatch',
    name: 'INVALID_FILE_FACE_NOT_MATCH',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'There are no matched face in the video with the provided reference image.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The reference face does not occur in the video',
        cause: 'No face in the video matches the one in the reference image.',
        fix: 'Use a reference image and a video of the same person.',
      },
      'zh-CN': {
        summary: '参考图与视频中的人脸不匹配',
        cause: '视频中没有与参考图一致的人脸。',
        fix: '确保参考图与视频中是同一个人。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FrontBody',
    name: 'INVALID_FILE_FRONT_BODY',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'The pose of the detected person is invalid, please upload other image with the front view.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The person is seen from behind',
        cause: 'The model needs a view from the front.',
        fix: 'Use an image in which the person faces the camera.',
      },
      'zh-CN': {
        summary: '人物背对镜头',
        cause: '模型需要人物的正面图像。',
        fix: '使用人物正面朝向镜头的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FullBody',
    name: 'INVALID_FILE_FULL_BODY',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'The human is not fullbody in the first frame of input video. Please choose another clip.',
      },
      {
        status: 400,
        message:
          'The pose of the detected person is invalid, please upload other image with whole body, or change the ratio parameter to 1:1。',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The person is not fully visible',
        cause:
          'A part of the body that the model needs is cut off in the image or in the first frame of the video.',
        fix: 'Use an image or a clip that shows it completely; for images a ratio of 1:1 may do.',
      },
      'zh-CN': {
        summary: '人物身体不完整',
        cause: '图片或视频首帧中，模型所需的身体部位没有完整露出。',
        fix: '换用完整露出身体的图片或视频；图片也可尝试将宽高比改为 1:1。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.BodyPose',
    name: 'INVALID_FILE_BODY_POSE',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The pose of the detected person is invalid, please upload other image with whole body and expected orientation.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The pose of the person does not suit the model',
        cause: 'The person sits, is turned away, or shoulders or ankles are not visible.',
        fix: 'Use an image of a standing person from the front, seen from the shoulders to the ankles.',
      },
      'zh-CN': {
        summary: '人物姿态不符合要求',
        cause: '人物为坐姿、背身，或肩部、踝部不可见。',
        fix: '使用正面站立、肩部至踝部清晰可见的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Value',
    name: 'INVALID_FILE_VALUE',
    tier: 'documented',
    responses: [
      { status: 400, message: 'The value of the image is invalid, please upload other clearer image.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image is too dark',
        cause: 'The brightness of the image does not suffice to recognise the face.',
        fix: 'Use a brighter, clearer image.',
      },
      'zh-CN': {
        summary: '图片过暗',
        cause: '图片亮度不足，无法看清人脸。',
        fix: '换用更明亮、清晰的图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Content',
    name: 'INVALID_FILE_CONTENT',
    tier: 'documented',
    responses: [
      'The first frame of input video has no human body. Please choose another clip.',
      'The human is too small in the first frame of input video. Please choose another clip.',
      'The human is not clear in the first frame of input video. Please choose another clip.',
      'The input image has no human body or multi human bodies. Please upload other image with single person.',
      'The input image has no human body or has unclear human body. Please upload other image.',
      'The input image has multi human bodies. Please upload other image with single person.',
    ].map((message) => ({ status: 400, message })),
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The person in the image or first frame cannot be used',
        cause:
          'There is no person, there are several, or the person is too small or unclear, in the image or in the first frame of the video.',
        fix: 'Use a picture of a single, clearly visible person, or a clip that begins with one.',
      },
      'zh-CN': {
        summary: '图片或视频首帧中的人物不可用',
        cause: '图片或视频首帧中没有人、有多人，或人物过小、不清晰。',
        fix: '换用单人且清晰的图片，或首帧人物清晰的视频。',
      },
    },
    source: errorMessages,
  },
];
