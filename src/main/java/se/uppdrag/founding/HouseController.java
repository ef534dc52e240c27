package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.HousePage;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Arms;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

/// `/administration/kommunen/uppgifter`: what every page says of the municipality; and `/vapen`,
/// its arms.
@Controller
class HouseController {

    static final String HERE = "/administration/kommunen/uppgifter";

    private static final int LONGEST = 200;

    private final Houses houses;
    private final Gate gate;
    private final Trail trail;

    HouseController(Houses houses, Gate gate, Trail trail) {
        this.houses = houses;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "false") boolean sparat, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(houses.ours(), Map.of(), sparat, model);
    }

    @PostMapping(HERE)
    String save(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String ort,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String adress,
            @RequestParam(defaultValue = "") String epost,
            @RequestParam(defaultValue = "") String farg,
            @RequestParam @Nullable MultipartFile vapen,
            Model model,
            HttpServletResponse response)
            throws IOException {
        gate.require(who, Role.ADMINISTRATOR);
        var house =
                new House(
                        namn.strip(),
                        ort.strip(),
                        kod.strip(),
                        adress.strip(),
                        epost.strip(),
                        farg.strip().toLowerCase(Locale.ROOT),
                        houses.ours().armsTag());
        var sent = vapen != null && !vapen.isEmpty();
        Optional<Arms> arms =
                vapen == null || vapen.isEmpty() ? Optional.empty() : Arms.from(vapen.getBytes());
        var mistakes = mistakes(house);
        if (sent && arms.isEmpty()) {
            mistakes.put("vapen", "founding.mistake.arms");
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(house, mistakes, false, model);
        }
        trail.once(
                command,
                () -> {
                    houses.become(house);
                    arms.ifPresent(houses::bear);
                    return Outcome.granted(HERE + "?sparat=true");
                });
        return Answers.seeOther(HERE + "?sparat=true");
    }

    @GetMapping("/vapen")
    ResponseEntity<byte[]> arms() {
        var png =
                houses.arms().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // The address carries a mark that changes with the picture.
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(png);
    }

    private static Map<String, String> mistakes(House house) {
        var mistakes = new LinkedHashMap<String, String>();
        if (house.name().isEmpty() || house.name().length() > LONGEST) {
            mistakes.put("namn", "founding.mistake.house-name");
        }
        if (house.place().isEmpty() || house.place().length() > LONGEST) {
            mistakes.put("ort", "founding.mistake.place");
        }
        if (!house.code().matches("([0-9]{4})?")) {
            mistakes.put("kod", "founding.mistake.code");
        }
        if (house.address().length() > LONGEST) {
            mistakes.put("adress", "founding.mistake.long");
        }
        if (!EmailAddress.wellFormed(house.registryMail())
                || house.registryMail().length() > LONGEST) {
            mistakes.put("epost", "founding.mistake.mail");
        }
        if (!house.accent().matches("#[0-9a-f]{6}")) {
            mistakes.put("farg", "founding.mistake.colour");
        }
        return mistakes;
    }

    private static String show(
            House house, Map<String, String> mistakes, boolean saved, Model model) {
        model.addAttribute(
                "page",
                new HousePage(
                        house.name(),
                        house.place(),
                        house.code(),
                        house.address(),
                        house.registryMail(),
                        house.accent().matches("#[0-9a-f]{6}") ? house.accent() : House.FJORD,
                        house.armsTag(),
                        mistakes,
                        saved));
        return "founding/house";
    }
}
