package clinic.vein.insight.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessPicturesTest {

    private final ProcessPictures pictures = new ProcessPictures();

    /** Two rows of one list are not both “Record arrival”. */
    @Test
    void steps_of_one_name_say_of_which_process_they_are() {
        assertThat(pictures.nameOf("RecordArrival")).isEqualTo("Record arrival (Referral)");
        assertThat(pictures.nameOf("RecordSessionArrival")).isEqualTo("Record arrival (Course of treatment)");
        assertThat(pictures.nameOf("ReviewReferral")).isEqualTo("Review referral");
    }

    @Test
    void a_step_that_no_model_has_is_called_by_its_id() {
        assertThat(pictures.nameOf("Gone")).isEqualTo("Gone");
    }
}
