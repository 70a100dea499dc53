import { z } from 'zod';

/** What a person has written of a handover, as it is kept until it is offered. */
export const handoverForm = z.object({
  to: z.enum(['person', 'circle']),
  userId: z.string(),
  circleId: z.string(),
  summary: z.string(),
  reason: z.string(),
  expected: z.string(),
});
export type HandoverForm = z.infer<typeof handoverForm>;

export const emptyHandoverForm: HandoverForm = {
  to: 'person',
  userId: '',
  circleId: '',
  summary: '',
  reason: '',
  expected: '',
};

/** What a handover cannot do without. */
export const handoverWords = ['summary', 'reason', 'expected'] as const;
export type HandoverProblem = 'needsPerson' | 'needsCircle' | 'needsSummary' | 'needsReason' | 'needsExpected';

/** What keeps a form from being sent, by the field that it is told at. */
export function handoverProblems(form: HandoverForm): HandoverProblem[] {
  const problems: HandoverProblem[] = [];
  if (form.to === 'person' && form.userId === '') problems.push('needsPerson');
  if (form.to === 'circle' && form.circleId === '') problems.push('needsCircle');
  if (form.summary.trim() === '') problems.push('needsSummary');
  if (form.reason.trim() === '') problems.push('needsReason');
  if (form.expected.trim() === '') problems.push('needsExpected');
  return problems;
}
