package se.uppdrag.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;

/// Course packages that we have not packed: those that others have made, where a folder with them
/// is pointed out, and one made here of what such courses do and should not do.
final class ForeignPackages {

    /// A course of two pages, a text that says nothing of itself, and a script that wants out.
    private static final String MANIFEST =
            """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
             <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
             <organizations default="o"><organization identifier="o"><title>Ett paket</title>
              <item identifier="a" identifierref="ram"><title>Sidor i en sida</title></item>
              <item identifier="b" identifierref="text"><title>En text</title></item>
              <item identifier="c" identifierref="ut"><title>Vägar ut</title></item>
             </organization></organizations>
             <resources>
              <resource identifier="ram" type="webcontent" adlcp:scormtype="sco" href="ram.html"/>
              <resource identifier="text" type="webcontent" adlcp:scormtype="asset"
                        href="text.html"/>
              <resource identifier="ut" type="webcontent" adlcp:scormtype="sco" href="ut.html"/>
             </resources>
            </manifest>
            """;

    /// Saves nothing before it is left, asks whether to go on, and is called by the page in it.
    private static final String AROUND =
            """
            <html><head><script>
            var api;
            function begin() {
              api = window.parent.API;
              api.LMSInitialize("");
              var kept = api.LMSGetValue("cmi.core.lesson_location");
              var page = kept !== "" && confirm("Go on?") ? kept : "1";
              document.getElementById("sida").textContent = "Sida " + page;
            }
            function next() {
              api.LMSSetValue("cmi.core.lesson_location", "2");
              document.getElementById("sida").textContent = "Sida 2";
            }
            function record(score) {
              api.LMSSetValue("cmi.core.lesson_status", score < 70 ? "failed" : "passed");
            }
            </script></head><body onload="begin()"><p id="sida"></p>
            <button onclick="next()">Vidare</button><iframe id="prov" src="prov.html"></iframe>
            </body></html>
            """;

    private static final String INSIDE =
            """
            <html><head></head><body><button disabled onclick="parent.record(80)">Svara</button>
            <script>
            setInterval(function () {
              document.querySelector("button").disabled = !parent.record;
            }, 20);
            </script></body></html>
            """;

    private static final String OUT =
            """
            <html><head></head><body><p id="svar"></p>
            <form id="form" action="/start?form" target="_top"></form>
            <a id="lank" href="/start?lank" target="_top">Ut</a>
            <script>
            var said = [];
            function attempt(name, act) {
              try {
                said.push(name + " " + act());
              } catch (stopped) {
                said.push(name + " " + stopped.name);
              }
            }
            attempt("document", function () { return top.document.title; });
            attempt("address", function () { return top.location.href; });
            attempt("cookie", function () { return document.cookie; });
            attempt("storage", function () { return localStorage.length; });
            attempt("window", function () { return window.open("/start?fonster"); });
            attempt("", function () { top.location = "/start?adress"; return ""; });
            attempt("", function () { document.getElementById("form").submit(); return ""; });
            attempt("", function () { document.getElementById("lank").click(); return ""; });
            fetch("/start?hamta", { credentials: "include" })
              .then(function (answer) { return answer.text(); })
              .catch(function (stopped) { return stopped.name; })
              .then(function (read) {
                said.push("fetch " + read);
                document.getElementById("svar").textContent = said.filter(function (one) {
                  return one[0] !== " ";
                }).join(", ");
              });
            </script></body></html>
            """;

    private ForeignPackages() {}

    /// One that somebody else has made; without it the test is passed over, and says so.
    static byte[] read(String name) {
        var shared = System.getenv().getOrDefault("UPPDRAG_SHARED", "../shared");
        var file = Path.of(shared, "data", "scorm", name);
        Assumptions.assumeTrue(Files.exists(file), () -> "UPPDRAG_SHARED holds no " + name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] made() {
        var bytes = new ByteArrayOutputStream();
        var files =
                Map.of(
                        "imsmanifest.xml", MANIFEST,
                        "ram.html", AROUND,
                        "prov.html", INSIDE,
                        "text.html", "<html><body><h1>En text</h1></body></html>",
                        "ut.html", OUT);
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
