// What saving and sharing need once somebody does so: a part of its own, fetched then.
export { applyChoices } from '../../core/adopt-question.js';
export { fileOfQuestion, openQuestionFile } from '../../data/question-file.js';
export { openShared, shareQuestion } from '../../data/shared-question.js';
export { listPanel, matchPanel, savePanel, sharePanel } from './panels.js';
