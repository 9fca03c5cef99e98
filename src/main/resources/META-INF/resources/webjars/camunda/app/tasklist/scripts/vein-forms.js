// The task forms' shared logic: their HTML calls it.
import {veinForm} from './vein/form.js';

window.veinForm = veinForm;
export default [];
