package se.uppdrag.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// The catalogue of data sets (DCAT-AP-SE 3.0), as Sveriges dataportal reads it.
@Controller
class CatalogueController {

    private final Houses houses;
    private final Texts texts;

    CatalogueController(Houses houses, Texts texts) {
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping("/datasets/dcat")
    ResponseEntity<byte[]> catalogue() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            var house = houses.ours();
            var rdf = new Rdf(xml, Here.now());
            rdf.begin();
            catalogue(rdf, house);
            publisher(rdf, house);
            for (var one : DataSet.values()) {
                dataSet(rdf, one, house);
            }
            rdf.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A catalogue is always writable", e);
        }
        return Machine.text("application/rdf+xml", bytes.toString(StandardCharsets.UTF_8));
    }

    private void catalogue(Rdf rdf, House house) throws XMLStreamException {
        rdf.thing("dcat:Catalog", "/datasets/dcat#katalog");
        rdf.text("dcterms:title", texts.get("opendata.catalogue", house.name()));
        rdf.text("dcterms:description", texts.get("opendata.catalogue.about", house.name()));
        rdf.link("dcterms:publisher", "/datasets/dcat#utgivare");
        rdf.outside(
                "dcterms:language",
                "http://publications.europa.eu/resource/authority/language/SWE");
        rdf.outside("dcterms:license", OParlController.LICENSE);
        rdf.link("foaf:homepage", "/oppna-data");
        for (var one : DataSet.values()) {
            rdf.link("dcat:dataset", "/datasets/dcat#" + one.id());
        }
        rdf.close();
    }

    private static void publisher(Rdf rdf, House house) throws XMLStreamException {
        rdf.thing("foaf:Agent", "/datasets/dcat#utgivare");
        rdf.plain("foaf:name", house.name());
        rdf.outside("dcterms:type", "http://purl.org/adms/publishertype/LocalAuthority");
        rdf.link("foaf:homepage", "/");
        rdf.close();
    }

    private void dataSet(Rdf rdf, DataSet one, House house) throws XMLStreamException {
        rdf.thing("dcat:Dataset", "/datasets/dcat#" + one.id());
        rdf.text("dcterms:title", texts.get("opendata.set." + one, house.name()));
        rdf.text("dcterms:description", texts.get("opendata.set." + one + ".about", house.name()));
        rdf.link("dcterms:publisher", "/datasets/dcat#utgivare");
        rdf.outside(
                "dcterms:accessRights",
                "http://publications.europa.eu/resource/authority/access-right/PUBLIC");
        rdf.outside(
                "dcat:theme", "http://publications.europa.eu/resource/authority/data-theme/GOVE");
        rdf.outside(
                "dcterms:accrualPeriodicity",
                "http://publications.europa.eu/resource/authority/frequency/CONT");
        rdf.outside(
                "dcterms:language",
                "http://publications.europa.eu/resource/authority/language/SWE");
        rdf.text("dcat:keyword", texts.get("opendata.keyword"));
        rdf.link("dcat:landingPage", "/oppna-data");
        if (!house.registryMail().isEmpty()) {
            rdf.link("dcat:contactPoint", "/datasets/dcat#kontakt-" + one.id());
        }
        for (int i = 0; i < one.forms().size(); i++) {
            rdf.link("dcat:distribution", "/datasets/dcat#%s-%d".formatted(one.id(), i + 1));
        }
        rdf.close();
        if (!house.registryMail().isEmpty()) {
            rdf.thing("vcard:Organization", "/datasets/dcat#kontakt-" + one.id());
            rdf.plain("vcard:fn", house.name());
            rdf.outside("vcard:hasEmail", "mailto:" + house.registryMail());
            rdf.close();
        }
        for (int i = 0; i < one.forms().size(); i++) {
            var form = one.forms().get(i);
            rdf.thing("dcat:Distribution", "/datasets/dcat#%s-%d".formatted(one.id(), i + 1));
            rdf.text("dcterms:title", form.name());
            rdf.link("dcat:accessURL", form.address());
            rdf.outside("dcterms:license", OParlController.LICENSE);
            rdf.plain("dcterms:format", form.mediaType());
            rdf.outside(
                    "adms:status",
                    "http://publications.europa.eu/resource/authority/distribution-status/COMPLETED");
            rdf.close();
        }
    }
}
