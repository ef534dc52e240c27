package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.rdf4j.common.exception.ValidationException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

/// Read and judged by a program that is not ours (RDF4J and its SHACL engine).
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("The catalogue of data sets (DCAT-AP-SE 3.0.1)")
class CatalogueOfDataTests {

    private static final IRI STATUS = Values.iri("http://www.w3.org/ns/adms#status");

    @Autowired MockMvc web;
    @Autowired se.uppdrag.opendata.Objects objects;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired Houses houses;

    @BeforeEach
    void something() {
        houses.become(new House("Exempels kommun", "Exempel", "", "Torget 1", "ks@exempel.se"));
        PublishedTown.found(register, persons, registry, meetings);
        objects.look();
    }

    private Model catalogue() throws Exception {
        var answer = web.perform(get("/datasets/dcat")).andReturn().getResponse();
        assertThat(answer.getContentType()).startsWith("application/rdf+xml");
        return Rio.parse(
                new StringReader(answer.getContentAsString(StandardCharsets.UTF_8)),
                "http://localhost/",
                RDFFormat.RDFXML);
    }

    @Test
    void every_address_of_ours_in_it_answers_with_what_it_says() throws Exception {
        var model = catalogue();
        assertThat(model.filter(null, null, DCAT.DATASET)).hasSize(DataSet.values().length);
        var seen = new ArrayList<String>();
        for (var value : model.objects()) {
            if (value instanceof IRI iri && iri.stringValue().startsWith("http://localhost")) {
                var answer =
                        web.perform(get(URI.create(iri.stringValue().replaceFirst("#.*", ""))))
                                .andReturn()
                                .getResponse();
                assertThat(answer.getStatus()).as(iri.stringValue()).isEqualTo(200);
                assertThat(answer.getContentAsByteArray()).as(iri.stringValue()).isNotEmpty();
                seen.add(iri.stringValue());
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        for (var one : model.filter(null, DCAT.ACCESS_URL, null)) {
            var format =
                    model.filter(one.getSubject(), DCTERMS.FORMAT, null)
                            .objects()
                            .iterator()
                            .next();
            assertThat(
                            web.perform(get(URI.create(one.getObject().stringValue())))
                                    .andReturn()
                                    .getResponse()
                                    .getContentType())
                    .as(one.getObject().stringValue())
                    .startsWith(format.stringValue());
        }
    }

    @Test
    void every_part_it_names_is_in_it() throws Exception {
        var model = catalogue();
        for (var value : model.objects()) {
            if (value instanceof IRI iri && iri.stringValue().contains("/datasets/dcat#")) {
                assertThat(model.filter(iri, RDF.TYPE, null)).as(iri.stringValue()).isNotEmpty();
            }
        }
    }

    @Test
    void it_is_as_the_profile_demands() throws Exception {
        assertThat(faults(catalogue())).isEmpty();
    }

    @Test
    void what_is_wrong_is_found() throws Exception {
        for (var property :
                List.of(DCTERMS.TITLE, DCTERMS.DESCRIPTION, DCTERMS.PUBLISHER, DCAT.ACCESS_URL)) {
            var broken = catalogue();
            broken.remove(null, property, null);
            assertThat(faults(broken)).as(property.getLocalName()).contains(property);
        }
        finds(DCAT.DISTRIBUTION, DCAT.ACCESS_URL, Values.literal("ingen adress"));
        finds(DCAT.DATASET, DCTERMS.LANGUAGE, Values.literal("svenska"));
        finds(DCAT.DATASET, DCTERMS.ACCESS_RIGHTS, Values.iri("urn:ett-till"));
        finds(DCAT.CATALOG, FOAF.HOMEPAGE, Values.iri("urn:en-till"));
        finds(DCAT.DATASET, DCAT.THEME, Values.iri("urn:tema"));
        finds(DCAT.DISTRIBUTION, STATUS, Values.iri("http://purl.org/adms/status/Completed"));
        finds(VCARD4.ORGANIZATION, VCARD4.HAS_EMAIL, Values.iri("mailto:utan-adress"));
    }

    /// Puts in one thing too many, on the first of the type.
    private void finds(IRI type, IRI property, Value value) throws Exception {
        var broken = new LinkedHashModel(catalogue());
        var subject = broken.filter(null, RDF.TYPE, type).subjects().iterator().next();
        broken.add(subject, property, value);
        assertThat(faults(broken)).as(property.getLocalName()).contains(property);
    }

    /// The properties that are not as they must be.
    private static List<Value> faults(Model model) throws IOException {
        var repository = new SailRepository(new ShaclSail(new MemoryStore()));
        try (var connection = repository.getConnection();
                var shapes =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CatalogueOfDataTests.class.getResourceAsStream(
                                                "/opendata/dcat-ap-se.ttl")),
                                StandardCharsets.UTF_8)) {
            connection.begin();
            connection.add(shapes, "urn:shapes", RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
            connection.commit();
            connection.begin();
            connection.add(model);
            try {
                connection.commit();
                return List.of();
            } catch (RepositoryException refused) {
                if (refused.getCause() instanceof ValidationException invalid) {
                    return List.copyOf(
                            invalid.validationReportAsModel()
                                    .filter(null, SHACL.RESULT_PATH, null)
                                    .objects());
                }
                throw refused;
            }
        } finally {
            repository.shutDown();
        }
    }
}
