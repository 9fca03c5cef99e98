// What a card in the list tells at a glance, and the keys that go from task to task.
import {card} from './vein/cards.js';
import {watchKeys} from './vein/keys.js';
import {backToTheList} from './vein/list.js';

watchKeys();
export default [card, backToTheList];
