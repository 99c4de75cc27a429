import type { Entry } from '../../types.js';
import { errorMessages, tableAndMessages } from './sources.js';

/** URLs and files that cannot be fetched or read, or exceed a limit. */
export const files: readonly Entry<string>[] = [
  {
    code: 'InvalidURL',
    name: 'INVALID_URL',
    tier: 'listed',
    responses: [
      { status: 400, message: 'Invalid URL provided in your request.' },
      { status: 400, message: 'Required URL is missing or invalid, please check the request URL.' },
      { status: 400, message: 'The request URL is invalid, make sure the url is correct and is an image.' },
      {
        status: 400,
        message:
          'The request URL is invalid, please check the request URL is available and the request image format is one of the following types: JPEG, JPG, PNG, BMP, and WEBP.',
      },
      { status: 400, message: 'The input audio is longer than xxs.' },
      { status: 400, message: 'File size is larger than 15MB.' },
      { status: 400, message: 'File type is not supported. Allowed types are: .wav, .mp3.' },
    ],
    category: 'request',
    retry: 'never',
    isGeneral: true,
    text: {
      en: {
        summary: 'The URL, or the file behind it, is not valid',
        cause:
          'The URL is missing or malformed, cannot be reached, or leads to a file of the wrong kind, size or length.',
        fix: 'Pass a public URL of a file that meets the limits of the API.',
      },
      'zh-CN': {
        summary: 'URL 或其指向的文件无效',
        cause: 'URL 缺失、格式错误或无法访问，或其指向的文件类型、大小、时长不符合要求。',
        fix: '传入可公网访问的 URL，并确保文件符合接口限制。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'InvalidURL.ConnectionRefused',
    name: 'INVALID_URL_CONNECTION_REFUSED',
    tier: 'documented',
    responses: [{ status: 400, message: 'Connection to xxx refused, please provide available URL.' }],
    category: 'request',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The host of the URL refused the connection',
        cause: 'DashScope tried to fetch the file, and the server that holds it turned the connection down.',
        fix: 'Make the file reachable from the public network, or pass another URL.',
      },
      'zh-CN': {
        summary: 'URL 所在主机拒绝连接',
        cause: '百炼下载文件时，文件所在的服务器拒绝了连接。',
        fix: '确保文件可公网访问，或更换 URL。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidURL.Timeout',
    name: 'INVALID_URL_TIMEOUT',
    tier: 'documented',
    responses: [{ status: 400, message: 'Download xxx timeout, please check network connection.' }],
    category: 'request',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Fetching the file took too long',
        cause: 'The server that holds the file answered too slowly, often because it is far away.',
        fix: 'Try again; for good, store the file in the region of the model service.',
      },
      'zh-CN': {
        summary: '下载文件超时',
        cause: '文件所在服务器响应过慢，常见于跨地域访问。',
        fix: '重试；要根治，请将文件存放在与模型服务相同的地域。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BadRequest.InputDownloadFailed',
    name: 'BAD_REQUEST_INPUT_DOWNLOAD_FAILED',
    tier: 'listed',
    responses: [
      { status: 415, message: 'Failed to download the input file: xxx.' },
      { status: 400, message: 'Failed to download the input file: xxx.' },
      { status: 400, message: 'Failed to download the input file.' },
    ],
    category: 'upload',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The input file could not be downloaded',
        cause:
          'Fetching the file timed out or failed, or the file is larger than allowed; the message tells which.',
        fix: 'Try again; if it keeps failing, check that the URL is public and the file within the limit.',
      },
      'zh-CN': {
        summary: '输入文件下载失败',
        cause: '下载超时、下载出错或文件超过大小上限，具体见错误信息。',
        fix: '重试；持续失败时，检查 URL 能否公网访问、文件是否超限。',
      },
    },
    source: tableAndMessages,
    note: 'The table says 415, the page of 2026 says 400.',
  },
  {
    code: 'BadRequest.UnsupportedFileFormat',
    name: 'BAD_REQUEST_UNSUPPORTED_FILE_FORMAT',
    tier: 'listed',
    responses: [
      { status: 415, message: 'Input file format is not supported.' },
      { status: 400, message: 'Input file format is not supported.' },
      { status: 400, message: 'File format unsupported.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The file format is not supported',
        cause:
          'The content of the file has a format that the API does not take, whatever its extension says.',
        fix: 'Convert the file to a supported format.',
      },
      'zh-CN': {
        summary: '文件格式不受支持',
        cause: '文件的实际格式不在接口支持之列，与扩展名无关。',
        fix: '将文件转换为受支持的格式。',
      },
    },
    source: tableAndMessages,
    note: 'The table says 415, the page of 2026 says 400.',
  },
  {
    code: 'BadRequestException',
    name: 'BAD_REQUEST_EXCEPTION',
    tier: 'documented',
    responses: [{ status: 400, message: 'Invalid part type.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The document type is not supported',
        cause: 'A file was given to document processing that it cannot read.',
        fix: 'Upload a supported document type.',
      },
      'zh-CN': {
        summary: '文档类型不受支持',
        cause: '传给文档处理（如 Qwen-Long）的文件类型不受支持。',
        fix: '上传受支持类型的文档。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidParameter.DataInspection',
    name: 'INVALID_PARAMETER_DATA_INSPECTION',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'Unable to download the media resource during the data inspection process.',
      },
    ],
    category: 'upload',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The media could not be fetched for moderation',
        cause:
          'Fetching the image or the sound for the content check timed out. Unlike DataInspectionFailed this is no verdict on the content.',
        fix: 'Try again; for good, store the file in the region of the model service.',
      },
      'zh-CN': {
        summary: '内容审核时无法下载媒体文件',
        cause: '审核前下载图片或音频超时。与 DataInspectionFailed 不同，这并非内容违规。',
        fix: '重试；要根治，请将文件存放在与模型服务相同的地域。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidParameter.File',
    name: 'INVALID_PARAMETER_FILE',
    tier: 'documented',
    responses: [
      'file size exceeds limit',
      'file page count exceeds limit',
      'file resolution exceeds limit',
      'file format not supported',
      'file content empty',
      'file encrypted or corrupted',
      'exceeds max file upload limit',
      'upload list is empty',
      'file not support',
      'file deleted',
      'submit file failed, unsupported file.',
      'file processing timeout',
      'file parsing failed',
      'file parsing in progress',
    ].map((message) => ({ status: 400, message })),
    category: 'upload',
    retry: 'by-message',
    isGeneral: true,
    retryByMessage: [
      { includes: 'parsing in progress', retry: 'backoff' },
      { includes: 'processing timeout', retry: 'backoff' },
      { includes: 'parsing failed', retry: 'backoff' },
      { includes: 'exceeds', retry: 'never' },
      { includes: 'not support', retry: 'never' },
      { includes: 'unsupported', retry: 'never' },
      { includes: 'empty', retry: 'never' },
      { includes: 'encrypted or corrupted', retry: 'never' },
      { includes: 'deleted', retry: 'never' },
    ],
    text: {
      en: {
        summary: 'Document mining cannot use the document',
        cause:
          'The document exceeds a limit, is empty, encrypted or of an unsupported kind, or it is still being parsed; the message tells which.',
        fix: 'Wait and try again while it is being parsed or after a timeout; otherwise correct the document.',
      },
      'zh-CN': {
        summary: '文档挖掘无法使用该文档',
        cause: '文档超限、为空、已加密或类型不受支持，也可能仍在解析，具体见错误信息。',
        fix: '仍在解析或处理超时的，稍后重试；其余情况请修正文档。',
      },
    },
    source: 'help.aliyun.com docmining-error-code',
  },
  {
    code: 'InvalidFile.DownloadFailed',
    name: 'INVALID_FILE_DOWNLOAD_FAILED',
    tier: 'documented',
    responses: [{ status: 400, message: 'The audio file cannot be downloaded.' }],
    category: 'upload',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The recording could not be downloaded',
        cause: 'The recording to transcribe could not be fetched from its URL.',
        fix: 'Try again; if it keeps failing, check that the URL opens from the public network.',
      },
      'zh-CN': {
        summary: '录音文件下载失败',
        cause: '无法从给定的 URL 下载待识别的录音。',
        fix: '重试；持续失败时，确认 URL 可公网访问。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Openerror',
    name: 'INVALID_FILE_OPENERROR',
    tier: 'documented',
    responses: [{ status: 400, message: 'Invalid file, cannot open file as video/audio/image.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The file cannot be opened',
        cause: 'The file is damaged, or it is no video, sound or image.',
        fix: 'Check that the file plays or opens, and export it again.',
      },
      'zh-CN': {
        summary: '文件无法打开',
        cause: '文件已损坏，或并非视频、音频、图片。',
        fix: '确认文件可以正常打开或播放，必要时重新导出。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Format',
    name: 'INVALID_FILE_FORMAT',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'Invalid file format，the request file format is one of the following types: MP4, AVI, MOV, MP3, WAV, AAC, JPEG, JPG, PNG, BMP, and WEBP.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The file format is not supported',
        cause: 'Taken are MP4, AVI and MOV, MP3, WAV and AAC, JPEG, PNG, BMP and WEBP.',
        fix: 'Convert the file to one of these formats.',
      },
      'zh-CN': {
        summary: '文件格式不受支持',
        cause: '支持的格式：视频 MP4、AVI、MOV，音频 MP3、WAV、AAC，图片 JPEG、PNG、BMP、WEBP。',
        fix: '将文件转换为上述格式之一。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Size',
    name: 'INVALID_FILE_SIZE',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'Invalid file size. The video file size must be less than 200MB, and the audio file size must be less than 15MB.',
      },
      { status: 400, message: 'Invalid file size, The image file size must be smaller than 5MB.' },
      {
        status: 400,
        message: 'Invalid file size. The video/audio/image file size must be less than xxxMB.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The file is too large',
        cause: 'The file exceeds the limit that the message names.',
        fix: 'Compress or shorten it below that limit.',
      },
      'zh-CN': {
        summary: '文件过大',
        cause: '文件超过了错误信息给出的上限。',
        fix: '压缩或裁剪到上限以内。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Duration',
    name: 'INVALID_FILE_DURATION',
    tier: 'documented',
    responses: [{ status: 400, message: 'Invalid file duration. The file duration must be xxx s ~ yyy s.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The video or sound is too long or too short',
        cause: 'The duration lies outside the range that the message names.',
        fix: 'Cut the file, or take a longer one.',
      },
      'zh-CN': {
        summary: '音视频时长不符合要求',
        cause: '时长不在错误信息给出的范围内。',
        fix: '裁剪文件，或换用更长的文件。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Resolution',
    name: 'INVALID_FILE_RESOLUTION',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The image resolution is invalid, please make sure that the largest length of image is smaller than 7000, and the smallest length of image is larger than 400.',
      },
      {
        status: 400,
        message:
          'The image resolution is invalid, please make sure that the largest length of image is smaller than 4096, and the smallest length of image is larger than 224.',
      },
      {
        status: 400,
        message: 'Invalid video resolution. The height or width of video must be xxx ~ yyy.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image or video has too many or too few pixels',
        cause: 'A side is longer or shorter than the model allows; the message names the limits.',
        fix: 'Scale the picture or the video into that range.',
      },
      'zh-CN': {
        summary: '图片或视频的分辨率不符合要求',
        cause: '边长超出模型允许的范围，具体限值见错误信息。',
        fix: '将图片或视频缩放到允许的范围内。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.FPS',
    name: 'INVALID_FILE_FPS',
    tier: 'documented',
    responses: [{ status: 400, message: 'Invalid video FPS. The video FPS must be 15 ~ 60.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The frame rate of the video is out of range',
        cause: 'The video has fewer than 15 or more than 60 frames per second.',
        fix: 'Re-encode it with 15 to 60 frames per second.',
      },
      'zh-CN': {
        summary: '视频帧率不符合要求',
        cause: '视频帧率低于 15 fps 或高于 60 fps。',
        fix: '重新编码，使帧率介于 15 至 60 fps。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.AspectRatio',
    name: 'INVALID_FILE_ASPECT_RATIO',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message: 'Invalid file ratio. The file aspect ratio (height/width) must be between 3:1 and 1:3.',
      },
      {
        status: 400,
        message: 'Invalid file ratio. The file aspect ratio (height/width) must be between 2.0 and 0.5.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The picture is too narrow or too wide',
        cause: 'The ratio of height to width lies outside the range that the message names.',
        fix: 'Crop or pad the file into that range.',
      },
      'zh-CN': {
        summary: '画面宽高比不符合要求',
        cause: '高宽比不在错误信息给出的范围内。',
        fix: '通过裁剪或补边调整宽高比。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.ImageSize',
    name: 'INVALID_FILE_IMAGE_SIZE',
    tier: 'documented',
    responses: [{ status: 400, message: 'The size of image is beyond limit.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The dimensions of the image exceed the limit',
        cause: 'The longest side exceeds 4096 pixels, or one side is more than twice the other.',
        fix: 'Scale or crop the image.',
      },
      'zh-CN': {
        summary: '图片尺寸超限',
        cause: '最长边超过 4096 像素，或长宽比大于 2。',
        fix: '缩放或裁剪图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidFile.Template.Content',
    name: 'INVALID_FILE_TEMPLATE_CONTENT',
    tier: 'documented',
    responses: [{ status: 400, message: 'Invalid template content.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The motion template cannot be used',
        cause: 'The account may not use the template, or its content does not meet the requirements.',
        fix: 'Check the id of the template, the permission and its content.',
      },
      'zh-CN': {
        summary: '动作模板不可用',
        cause: '账号无权使用该模板，或模板内容不符合要求。',
        fix: '检查模板 ID、权限和内容。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidImage.ImageSize',
    name: 'INVALID_IMAGE_IMAGE_SIZE',
    tier: 'documented',
    responses: [{ status: 400, message: 'The size of image is beyond limit.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The dimensions of the image exceed the limit',
        cause: 'The longest side exceeds 4096 pixels, or one side is more than twice the other.',
        fix: 'Scale or crop the image.',
      },
      'zh-CN': {
        summary: '图片尺寸超限',
        cause: '最长边超过 4096 像素，或长宽比大于 2。',
        fix: '缩放或裁剪图片。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidImage.FileFormat',
    name: 'INVALID_IMAGE_FILE_FORMAT',
    tier: 'documented',
    responses: [
      { status: 400, message: 'Invalid image type. Please ensure the uploaded file is a valid image.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The file is no image that the API can read',
        cause: 'Taken are JPG, JPEG, PNG, BMP and WEBP.',
        fix: 'Convert the image to one of these formats.',
      },
      'zh-CN': {
        summary: '图片格式不受支持',
        cause: '支持 JPG、JPEG、PNG、BMP、WEBP。',
        fix: '将图片转换为上述格式之一。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidImageFormat',
    name: 'INVALID_IMAGE_FORMAT',
    tier: 'documented',
    responses: [{ status: 400, message: 'The input image is in invalid format.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image format is not supported',
        cause: 'Taken are JPEG, JPG, PNG, BMP and WEBP.',
        fix: 'Convert the image to one of these formats.',
      },
      'zh-CN': {
        summary: '图片格式不受支持',
        cause: '支持 JPEG、JPG、PNG、BMP、WEBP。',
        fix: '将图片转换为上述格式之一。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidImageResolution',
    name: 'INVALID_IMAGE_RESOLUTION',
    tier: 'documented',
    responses: [{ status: 400, message: 'The input image resolution is too large or small.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The image has too many or too few pixels',
        cause: 'The resolution has to lie between 256 × 256 and 5760 × 3240 pixels.',
        fix: 'Scale the image into that range.',
      },
      'zh-CN': {
        summary: '图片分辨率不符合要求',
        cause: '分辨率须介于 256 × 256 与 5760 × 3240 像素之间。',
        fix: '将图片缩放到该范围内。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InvalidInputLength',
    name: 'INVALID_INPUT_LENGTH',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'The image resolution is invalid, please make sure that the largest length of image is smaller than 4096, and the smallest length of image is larger than 150. and the size of image ranges from 5KB to 5MB.',
      },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'Dimensions or size of the image are out of range',
        cause: 'The sides have to lie between 150 and 4096 pixels and the file between 5 KB and 5 MB.',
        fix: 'Scale or compress the image into these ranges.',
      },
      'zh-CN': {
        summary: '图片尺寸或文件大小不符合要求',
        cause: '边长须介于 150 与 4096 像素之间，文件须介于 5 KB 与 5 MB 之间。',
        fix: '通过缩放或压缩使图片符合要求。',
      },
    },
    source: errorMessages,
  },
];
