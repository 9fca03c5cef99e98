package clinic.vein.kernel.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names nested records in the OpenAPI document with the class that they belong to: many of them are a line or a reason. */
@Configuration(proxyBeanMethods = false)
class ApiTypeNames {

    @Bean
    ModelResolver apiModels(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new WithOuterClass()).openapi31(true);
    }

    private static final class WithOuterClass extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null ? name : nameForClass(outer, options) + "." + name;
        }
    }
}
