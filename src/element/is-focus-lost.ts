/** Whether what had the focus is gone and nothing else has it: nothing of the page around a frame, either. */
export const isFocusLost = (): boolean => document.hasFocus() && document.activeElement === document.body;
