# Packages the jar that `mvn package` built. Dependencies and our own classes become layers of their own, so that a
# new build changes only the last, small one.
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/vein-clinic-referral-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 clinic \
    && useradd --system --uid 10001 --gid clinic --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin clinic
# Not writable for the application: in a container it uses the database it is given, never one of its own.
WORKDIR /application
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
EXPOSE 8080
# Inside the container's own network; what is published is decided outside.
ENV SERVER_ADDRESS=0.0.0.0
# One JSON object a line, as collectors of logs want it (Elastic Common Schema).
ENV LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=6 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-jar", "application.jar"]
