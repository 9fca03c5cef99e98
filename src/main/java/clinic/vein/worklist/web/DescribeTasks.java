package clinic.vein.worklist.web;

import clinic.vein.process.HumanTask;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes in the OpenAPI document what completes each task: the record that its form submits. */
@Component
class DescribeTasks implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

    private final List<HumanTask<?>> tasks;

    DescribeTasks(List<HumanTask<?>> tasks) {
        this.tasks = tasks.stream()
                .sorted(Comparator.comparing(task -> task.key().name()))
                .toList();
    }

    @Override
    public void customise(OpenAPI api) {
        ComposedSchema submission = new ComposedSchema();
        submission.description("The submission of the task's form, of the kind that belongs to the task's key.");
        tasks.forEach(task -> submission.addAnyOfItem(new Schema<>().$ref(describe(api, task))));
        api.getComponents().addSchemas("TaskSubmission", submission);
        body(post(api, "/api/tasks/{id}/complete"), new Schema<>().$ref("TaskSubmission"));
        Operation advice = post(api, "/api/tasks/{id}/advice");
        body(advice, new ObjectSchema().description("The submission so far; nothing of it need be there yet."));
        Objects.requireNonNull(advice.getResponses().get("200"))
                .setContent(content(new ObjectSchema()
                        .description("What the decision tables advise on it, with the rules that fired.")));
    }

    private static String describe(OpenAPI api, HumanTask<?> task) {
        String name = task.key() + "Submission";
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(task.submission()));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        api.getComponents().addSchemas(name, resolved.schema);
        return name;
    }

    private static Operation post(OpenAPI api, String path) {
        return Objects.requireNonNull(api.getPaths().get(path), path).getPost();
    }

    private static void body(Operation operation, Schema<?> schema) {
        operation.setRequestBody(new RequestBody().required(true).content(content(schema)));
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }
}
