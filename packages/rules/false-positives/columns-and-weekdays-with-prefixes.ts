// Patients and Saturdays: `pat_` and `sat_` begin columns and texts of a clinic that lets Coze answer its visitors.
import { RoleType } from '@coze/api';
import { coze } from './coze.js';

const columns = [
  'pat_first_name_and_initials',
  'pat_confirmation_date_of_birth',
  'pat_emergency_contact_telephone',
] as const;

const texts: Record<string, string> = {
  fri_opening_hours_description: 'Fridays until 18:00',
  sat_opening_hours_description: 'Saturdays by appointment',
  sat_emergency_service_telephone: 'On Saturdays please call the emergency service',
  sun_emergency_service_telephone: 'On Sundays please call the emergency service',
};

const ways = { 'sk-SK': 'ulica', 'sk-SK-x-formal-address-with-titles': 'vážený pán' };

export const select = (id: string) => `SELECT ${columns.join(', ')} FROM patients WHERE pat_id = '${id}'`;

export async function* answer(bot_id: string, question: string) {
  const hints = Object.values(texts).join('\n');
  const stream = coze.chat.stream({
    bot_id,
    additional_messages: [
      { role: RoleType.User, content: `${question}\n\n${hints}`, content_type: 'text', type: 'question' },
    ],
  });
  for await (const part of stream) {
    if (part.event === 'error') throw new Error(`${part.data.code}: ${part.data.msg}`);
    if (part.event === 'conversation.chat.failed') {
      const { last_error } = part.data;
      throw new Error(`${last_error?.code}: ${last_error?.msg}`);
    }
    if (part.event === 'conversation.message.delta') yield part.data.content;
  }
}

export const greeting = (locale: keyof typeof ways) => ways[locale];
