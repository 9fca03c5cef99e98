package clinic.vein.fhir.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;

/** What is known of R4. It takes a second to read, so that it waits for the first who asks in FHIR. */
final class FhirR4 {

    private FhirR4() {}

    static FhirContext context() {
        return Known.CONTEXT;
    }

    private static final class Known {

        static final FhirContext CONTEXT = strict();

        /** An element that nobody knows would be lost in silence. */
        private static FhirContext strict() {
            FhirContext context = FhirContext.forR4();
            context.setParserErrorHandler(new StrictErrorHandler());
            return context;
        }
    }
}
