import {type Draft, fieldsOf, isObject, type Row} from '../../core/desk/draft.ts';
import {isLocalImage} from './local-images.ts';

/** The address of a row's image. */
export function imageOf(row: Row): unknown {
  const {media} = fieldsOf(row);
  return isObject(media) ? media['src'] : undefined;
}

/** Whether a draft shows images that are on this machine alone. */
export const hasLocalImages = ({rows}: Draft): boolean => rows.some(row => isLocalImage(imageOf(row)));
