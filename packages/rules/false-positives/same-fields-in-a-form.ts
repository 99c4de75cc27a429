// A settings object of the user interface has the two fields of a chat request and is never sent as one.
interface ChatSettings {
  stream: boolean;
  auto_save_history: boolean;
}

/** What the settings page of the Coze plugin shows at first. */
export const DEFAULT_SETTINGS: ChatSettings = { stream: false, auto_save_history: false };

export const reducer = (
  settings: ChatSettings,
  action: { type: keyof ChatSettings | 'reset' },
): ChatSettings => {
  if (action.type === 'reset') return { stream: false, auto_save_history: false };
  return { ...settings, [action.type]: !settings[action.type] };
};
