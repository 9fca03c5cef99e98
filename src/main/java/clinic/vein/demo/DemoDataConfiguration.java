package clinic.vein.demo;

import clinic.vein.embedded.ConditionalOnEmbeddedDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Only where the application brings its own database and sends no mail: invented patients must never mix with real ones. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
@ConditionalOnProperty(name = "clinic.demo-data", havingValue = "true", matchIfMissing = true)
@ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
@Import({Clinic.class, TellStories.class, TellInBackground.class})
class DemoDataConfiguration {}
