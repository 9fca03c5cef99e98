package clinic.vein.intake.web;

import java.io.Serializable;

/**
 * What a patient is told after sending, kept in the session so that no address ever carries it.
 *
 * @param form which sending of the form it belongs to
 * @param next what happens next, one sentence each
 */
record Receipt(String form, String reference, RedFlagNotice redFlag, String[] next) implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String ATTRIBUTE = "clinic.vein.receipt";
}
