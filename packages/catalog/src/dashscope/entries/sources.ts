/** The vendor's table: every row of it is an entry of tier `listed`. */
export const errorCodeTable = 'DashScope error code table';

/** The error page of 2026. Its English edition rewords messages, so they are quoted as help.aliyun.com has them. */
export const errorMessages = 'docs.qwencloud.com error-messages; messages as on help.aliyun.com';

export const tableAndMessages = `${errorCodeTable}; ${errorMessages}`;

/** Pages of the same vendor that have rows of their own. */
export const aliyunMessages = 'help.aliyun.com model-studio error-code';
export const qianwenMessages = 'platform.qianwenai.com docs, error messages';

export const publicCode = 'public code';
