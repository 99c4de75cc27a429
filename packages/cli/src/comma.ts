/** What stands between the items of a list. */
export const comma = { en: ', ', 'zh-CN': '、' } as const;
