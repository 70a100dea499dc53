import { z } from 'zod';
import { questionContent, type QuestionContent } from '../../../domain/consultation';
import { professionCodes } from '../../../domain/directory';
import { deadline } from '../../../domain/deadline';
import { urgencyCodes, type ServiceContent } from '../../../domain/service';

/** What a person has filled in of a question, as it is kept until it is sent. */
export const askForm = z.object({
  topic: z.string(),
  urgency: z.enum(urgencyCodes),
  wanted: z.array(z.enum(professionCodes)),
  text: z.string(),
});
export type AskForm = z.infer<typeof askForm>;

export const emptyAskForm: AskForm = { topic: '', urgency: 'today', wanted: [], text: '' };

export type AskProblem = 'topic-missing' | 'topic-too-long' | 'text-too-long';

/** The longest question that can be asked. */
export const askLimits = { topic: 200, text: 20_000 } as const;

export function askProblems(form: AskForm): AskProblem[] {
  const problems: AskProblem[] = [];
  if (!form.topic.trim()) problems.push('topic-missing');
  if (form.topic.trim().length > askLimits.topic) problems.push('topic-too-long');
  if (form.text.trim().length > askLimits.text) problems.push('text-too-long');
  return problems;
}

/** The question that a filled form asks at a moment of a circle that serves so. */
export function questionOf(form: AskForm, now: number, service: ServiceContent): QuestionContent {
  return questionContent.parse({
    v: 1,
    topic: form.topic.trim(),
    urgency: form.urgency,
    wanted: form.wanted,
    text: form.text.trim(),
    due: deadline(form.urgency, now, service),
  });
}
