package se.uppdrag.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/sitemap.xml`: the pages there are, a map for each year, for the search engines of others.
///
/// The registry is not in it: private persons write to a municipality, and what they wrote about is
/// found here and by its number, not by their names in a search engine.
@Controller
class SitemapController {

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Duration FRESH = Duration.ofHours(1);

    private final SitemapTable pages;

    SitemapController(SitemapTable pages) {
        this.pages = pages;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> years() {
        var here = here();
        return xml(
                "sitemapindex",
                "sitemap",
                pages.years().stream()
                        .map(year ->
                                new SitemapTable.Place(
                                        here + "/sitemap/" + year + ".xml", Optional.empty()))
                        .toList());
    }

    @GetMapping("/sitemap/{year:\\d{4}}.xml")
    ResponseEntity<byte[]> year(@PathVariable int year) {
        var here = here();
        var found = pages.of(year);
        return found.isEmpty()
                ? ResponseEntity.notFound().build()
                : xml(
                        "urlset",
                        "url",
                        found.stream()
                                .map(one ->
                                        new SitemapTable.Place(here + one.link(), one.changed()))
                                .toList());
    }

    /// What the programs of others are asked to leave alone, and where the map is.
    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(
                        """
                        User-agent: *
                        Disallow: /demo
                        Disallow: /lamna-in
                        Sitemap: %s/sitemap.xml
                        """
                                .formatted(here()));
    }

    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ResponseEntity<byte[]> xml(
            String whole, String part, List<SitemapTable.Place> places) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(whole);
            xml.writeDefaultNamespace(SCHEMA);
            for (var place : places) {
                xml.writeStartElement(part);
                xml.writeStartElement("loc");
                xml.writeCharacters(place.link());
                xml.writeEndElement();
                if (place.changed().isPresent()) {
                    xml.writeStartElement("lastmod");
                    xml.writeCharacters(place.changed().get().toString());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A map is always writable", e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(bytes.toByteArray());
    }
}
