export {referralTab as default} from './vein/tab.js';
