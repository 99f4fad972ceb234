// What saving and sharing need once somebody does so: a part of its own, fetched then.
export { applyChoices } from '../../core/adopt-question.js';
export { keepIn } from '../../core/messages/keep/index.js';
export { fileOfQuestion, openQuestionFile } from '../../data/question-file.js';
export { atHome } from '../../data/question-home.js';
export { SavedQuestions } from '../../data/saved-questions.js';
export { openShared, shareQuestion } from '../../data/shared-question.js';
export { forgetOwnLayers, keepOwnLayers, putBackOwnLayers } from './own-files.js';
export { listPanel, matchPanel, savePanel, sharePanel } from './panels.js';
