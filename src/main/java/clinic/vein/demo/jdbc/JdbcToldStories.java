package clinic.vein.demo.jdbc;

import clinic.vein.demo.ToldStories;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcToldStories implements ToldStories {

    private final JdbcClient jdbc;

    JdbcToldStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean contains(String story) {
        return jdbc.sql("select exists (select from clinic.demo_story where name = :name)")
                .param("name", story)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(String story, Instant at) {
        int added = jdbc.sql("""
                        insert into clinic.demo_story (name, told_at) values (:name, :at)
                        on conflict (name) do nothing""")
                .param("name", story)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return added == 1;
    }
}
