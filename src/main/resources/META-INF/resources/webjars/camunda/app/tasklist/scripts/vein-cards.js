// What a card in the list tells at a glance, and the keys that go from task to task.
import {card} from './vein/cards.js';
import {watchKeys} from './vein/keys.js';

watchKeys();
export default [card];
