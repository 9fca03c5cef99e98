package clinic.vein.workflow.web;

import clinic.vein.kernel.sql.DatabaseTrouble;
import clinic.vein.kernel.web.OutageAnswer;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.springframework.transaction.TransactionException;

/**
 * The engine's web API calls a database that is away an internal error of its own. Jersey finds this class by its name under
 * {@code META-INF/services}, since the engine's application lists nobody's parts but its own; of several mappers it takes
 * the one for the nearest type.
 */
public final class EngineOutages implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new OfBeginnings());
        context.register(new OfReads());
        context.register(new OfWrites());
    }

    private static Response answer(Exception failure) {
        return DatabaseTrouble.in(failure)
                .map(OutageAnswer::to)
                .map(EngineOutages::answer)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }

    private static Response answer(OutageAnswer outage) {
        return Response.status(outage.status().value())
                .header(HttpHeaders.RETRY_AFTER, outage.seconds())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "type", outage.fault().code(), "message", outage.fault().title()))
                .build();
    }

    private static final class OfBeginnings implements ExceptionMapper<TransactionException> {

        @Override
        public Response toResponse(TransactionException failure) {
            return answer(failure);
        }
    }

    private static final class OfReads implements ExceptionMapper<PersistenceException> {

        @Override
        public Response toResponse(PersistenceException failure) {
            return answer(failure);
        }
    }

    private static final class OfWrites implements ExceptionMapper<ProcessEnginePersistenceException> {

        @Override
        public Response toResponse(ProcessEnginePersistenceException failure) {
            return answer(failure);
        }
    }
}
