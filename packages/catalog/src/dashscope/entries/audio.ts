import type { Entry } from '../../types.js';
import { aliyunMessages, errorMessages } from './sources.js';

/** Recordings that speech models cannot use. */
export const audio: readonly Entry<string>[] = [
  {
    code: 'InvalidFile.AudioLengthError',
    name: 'INVALID_FILE_AUDIO_LENGTH_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'Audio length must be between 1s and 300s.' },
      { status: 400, message: 'Audio length must be between 1s and 180s.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The sound is too long or too short',
        cause: 'The recording has to last between 1 and 300 seconds, with some models at most 180.',
        fix: 'Cut the recording to the range that the message names.',
      },
      'zh-CN': {
        summary: '音频时长不符合要求',
        cause: '音频须介于 1 至 300 秒之间，部分模型最长 180 秒。',
        fix: '将音频裁剪到错误信息给出的范围内。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'Audio.PreprocessError',
    name: 'AUDIO_PREPROCESS_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'Audio preprocess error.' },
      { status: 400, message: 'No segments meet minimum duration requirement' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording does not suit voice cloning',
        cause: 'It holds too little speech or none, or what is said differs much from `text`.',
        fix: 'Correct `text`, or record again with continuous, clear speech.',
      },
      'zh-CN': {
        summary: '录音不适合用于声音复刻',
        cause: '有效人声过短或没有声音，或录音内容与 `text` 相差过大。',
        fix: '修正 `text`，或重新录制连贯清晰的人声。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'Audio.DecoderError',
    name: 'AUDIO_DECODER_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'Decoder audio file failed.' },
      { status: 430, message: 'Decoder audio file failed.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording cannot be decoded',
        cause: 'The file is damaged, or its encoding is not what its extension says.',
        fix: 'Check the real encoding, for example with ffprobe, and convert the file to WAV, MP3 or M4A.',
      },
      'zh-CN': {
        summary: '音频解码失败',
        cause: '文件已损坏，或实际编码与扩展名不符。',
        fix: '用 ffprobe 等工具确认实际编码，并转换为 WAV、MP3 或 M4A。',
      },
    },
    source: errorMessages,
    note: 'CosyVoice answers with status 430.',
  },
  {
    code: 'Audio.AudioRateError',
    name: 'AUDIO_AUDIO_RATE_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'File sample rate unsupported.' },
      { status: 430, message: 'File sample rate unsupported' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The sample rate is not supported',
        cause: 'The recording for voice cloning is sampled at too low a rate.',
        fix: 'Record at 24 kHz or more.',
      },
      'zh-CN': {
        summary: '音频采样率不受支持',
        cause: '用于声音复刻的录音采样率过低。',
        fix: '以 24 kHz 或更高的采样率重新录制。',
      },
    },
    source: errorMessages,
    note: 'CosyVoice answers with status 430.',
  },
  {
    code: 'Audio.DurationLimitError',
    name: 'AUDIO_DURATION_LIMIT_ERROR',
    tier: 'documented',
    responses: [{ status: 400, message: 'Audio duration exceeds maximum allowed limit.' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording for voice cloning is too long',
        cause: 'Voice cloning takes at most 60 seconds.',
        fix: 'Cut the recording to less than 60 seconds.',
      },
      'zh-CN': {
        summary: '声音复刻的录音过长',
        cause: '声音复刻的录音最长 60 秒。',
        fix: '将录音裁剪到 60 秒以内。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'Audio.AudioShortError',
    name: 'AUDIO_AUDIO_SHORT_ERROR',
    tier: 'documented',
    responses: [{ status: 400, message: 'valid audio too short!' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording holds too little speech',
        cause: 'Of the recording for voice cloning, too short a part is usable.',
        fix: 'Record 10 to 15 seconds, more than 5 of them without a pause.',
      },
      'zh-CN': {
        summary: '音频有效时长过短',
        cause: '用于声音复刻的录音中，可用部分太短。',
        fix: '录制 10 至 15 秒，其中至少有 5 秒以上的连续朗读。',
      },
    },
    source: aliyunMessages,
  },
  {
    code: 'Audio.AudioSilentError',
    name: 'AUDIO_AUDIO_SILENT_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'silent audio error.' },
      { status: 430, message: 'Silent file unsupported.' },
    ],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording is silent',
        cause: 'The recording for voice cloning holds no sound, or hardly any between silences.',
        fix: 'Check the microphone and its level, and record 10 to 15 seconds of continuous speech.',
      },
      'zh-CN': {
        summary: '音频为静音',
        cause: '用于声音复刻的录音没有声音，或有声部分过短。',
        fix: '检查麦克风和音量，重新录制 10 至 15 秒的连续人声。',
      },
    },
    source: aliyunMessages,
    note: 'CosyVoice answers with status 430.',
  },
  {
    code: 'Audio.FileSizeExceed',
    name: 'AUDIO_FILE_SIZE_EXCEED',
    tier: 'documented',
    responses: [{ status: 430, message: 'File too large' }],
    category: 'upload',
    retry: 'never',
    text: {
      en: {
        summary: 'The recording is too large a file',
        cause: 'Voice cloning takes files of less than 10 MB.',
        fix: 'Shorten the recording or compress it.',
      },
      'zh-CN': {
        summary: '音频文件过大',
        cause: '用于声音复刻的音频文件须小于 10 MB。',
        fix: '缩短录音，或压缩文件。',
      },
    },
    source: aliyunMessages,
  },
];
