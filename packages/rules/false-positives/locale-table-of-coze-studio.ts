// A locale of a coze-studio installation is keyed by codes of that installation, many of which the hosted API never sends.
const zhCN = {
  '4029': '升级到团队版后可使用音色复刻',
  '4031': '当前套餐不支持音色复刻',
  '700012014': '访问异常，请稍后再试',
  '700012015': '当前地区暂不支持',
  '777777762': '工作流运行失败',
  '788664019': '节点运行失败',
};

const en: typeof zhCN = {
  '4029': 'Cloning voices needs the team plan',
  '4031': 'Your plan does not include cloned voices',
  '700012014': 'Unusual traffic, try again later',
  '700012015': 'Not available in your region',
  '777777762': 'The workflow failed',
  '788664019': 'A node failed',
};

export const cozeStudioText = (language: 'zh-CN' | 'en', code: number): string =>
  (language === 'en' ? en : zhCN)[String(code) as keyof typeof zhCN] ?? String(code);
