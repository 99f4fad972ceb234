import { RkChart } from '../elements/rk-chart/rk-chart.js';
import { define } from './define.js';

define('rk-chart', RkChart);

declare global {
  interface HTMLElementTagNameMap {
    'rk-chart': RkChart;
  }
}
