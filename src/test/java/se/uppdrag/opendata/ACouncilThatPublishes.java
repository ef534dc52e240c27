package se.uppdrag.opendata;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small council whose evenings are read as open data.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Transactional
abstract class ACouncilThatPublishes {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Objects objects;

    /// The council stays; the others who share the database count on it.
    @BeforeTransaction
    void gather() {
        council.gather();
    }

    JsonNode json(String address) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        web.perform(get(address))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
    }

    /// A whole list, page after page.
    List<JsonNode> every(String address) throws Exception {
        var all = new ArrayList<JsonNode>();
        for (var next = address; !next.isEmpty(); ) {
            var page = json(next);
            page.path("data").forEach(all::add);
            next = page.path("links").path("next").asString("").replace("http://localhost", "");
        }
        return all;
    }

    static String last(JsonNode address) {
        return address.asString().substring(address.asString().lastIndexOf('/') + 1);
    }
}
