package clinic.vein.process;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;

/** Takes patients who left away from the step at which they were to be seen, within the caller's transaction. */
public interface UnseenPatients {

    /**
     * The pathway goes on as after a visit that was missed; one of an earlier model too, which draws no way there.
     *
     * @param task one of {@link CareTask#WITH_THE_PATIENT}
     * @param facts what the pathway knows from now on
     * @throws Refused while somebody has claimed the task: the patient may be with them at this moment
     */
    void left(TaskId task, ProcessFacts facts);
}
