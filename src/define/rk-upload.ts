import { RkUpload } from '../elements/rk-upload/rk-upload.js';
import { define } from './define.js';

define('rk-upload', RkUpload);

declare global {
  interface HTMLElementTagNameMap {
    'rk-upload': RkUpload;
  }
}
