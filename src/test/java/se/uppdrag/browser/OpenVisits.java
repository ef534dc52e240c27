package se.uppdrag.browser;

import static se.uppdrag.browser.Visit.HELD;
import static se.uppdrag.browser.Visit.MEETING;
import static se.uppdrag.browser.Visit.TONIGHT;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;

/// Pages that are open to everybody, meetings, and those who are turned away.
@TestComponent
final class OpenVisits {

    static final String HANDED = "/inlamnat/{dnr:[a-z0-9-]{1,60}}";
    static final String CODE = "[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}";

    private final Site site;

    OpenVisits(Site site) {
        this.site = site;
    }

    Stream<Visit> open() {
        var matter = site.link("/diarium", "main a[href~=^/diarium/[a-z]+-\\d]");
        var motion = site.link("/motioner", "main td a");
        var notice = site.link("/anslagstavla", "main a[href~=^/anslagstavla/.+]");
        var member = site.link("/ledamoter", "main a[href~=^/ledamoter/.+]");
        return Stream.of(
                Visit.of("/", Who.CITIZEN),
                Visit.of("/fortroendeuppdraget", Who.CITIZEN),
                Visit.of("/fortroendeuppdraget", Who.MEMBER),
                Visit.of("/fortroendeuppdraget/english", Who.CITIZEN),
                Visit.of("/sammantraden", Who.CITIZEN),
                Visit.of("/sammantraden", Who.SECRETARY),
                Visit.of("/sammantraden", "/sammantraden?organ=ks&manad=2031-01", Who.CITIZEN),
                Visit.of("/motioner", Who.CITIZEN),
                Visit.of("/motioner/obesvarade", Who.CITIZEN),
                Visit.of("/motioner/obesvarade", Who.SECRETARY),
                Visit.of(HANDED, motion, Who.CITIZEN),
                Visit.of(HANDED + "/lydelser", motion + "/lydelser", Who.CITIZEN),
                Visit.of("/medborgarforslag", Who.CITIZEN),
                Visit.of("/medborgarforslag/nytt", Who.CITIZEN),
                Visit.of("/medborgarforslag/folj", Who.CITIZEN),
                Visit.of("/medborgarforslag/folj", "/medborgarforslag/folj?kod=fel", Who.CITIZEN),
                Visit.of(
                        "/medborgarforslag/bekrafta/{code:" + CODE + "}",
                        "/medborgarforslag/bekrafta/AAAA-AAAA-AAAA-AAAA",
                        Who.CITIZEN),
                Visit.of("/medborgarforslag/redovisning", Who.CITIZEN),
                Visit.of("/folkinitiativ", Who.CITIZEN),
                Visit.of("/interpellationer", Who.CITIZEN),
                Visit.of("/fragor", Who.MEMBER),
                Visit.of("/sok", "/sok?q=kommunstyrelsen", Who.MEMBER),
                Visit.of("/insyn", Who.CITIZEN),
                Visit.of("/kort-sagt", Who.CITIZEN),
                Visit.of("/sammantraden", "/sammantraden?ar=2026", Who.CITIZEN),
                Visit.of("/diarium", Who.CITIZEN),
                Visit.of("/diarium", "/diarium?q=cykel", Who.MEMBER),
                Visit.of("/diarium", "/diarium?q=finns-inte", Who.CITIZEN),
                Visit.of("/diarium/{dnr}", matter, Who.CITIZEN),
                Visit.of("/diarium/{dnr}/{number}", matter + "/1", Who.CITIZEN),
                Visit.of("/anslagstavla", Who.CITIZEN),
                Visit.of("/anslagstavla/skarm", Who.CITIZEN),
                Visit.of("/anslagstavla/overklaga", Who.CITIZEN),
                Visit.of("/anslagstavla/avbrott", Who.CITIZEN),
                Visit.of("/anslagstavla/avbrott", Who.SECRETARY),
                Visit.of("/anslagstavla/{id}", notice, Who.CITIZEN),
                Visit.of("/anslagstavla/{id}", notice, Who.SECRETARY),
                Visit.of("/ledamoter", Who.CITIZEN),
                Visit.of("/ledamoter/{id}", member, Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/kf", Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/ks", Who.MEMBER),
                Visit.of("/organ/{slug}/ersattarordning", "/organ/kf/ersattarordning", Who.CITIZEN),
                Visit.of("/organ/{slug}/ersattarordning", "/organ/ks/ersattarordning", Who.MEMBER),
                Visit.of("/organ/{slug}", "/organ/ks?datum=2024-02-29", Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/demokratiberedningen", Who.CITIZEN),
                Visit.of("/rakna", Who.CITIZEN),
                Visit.of("/rakna/mandat", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat",
                        "/rakna/mandat?ar=2022&mandat=51&giltiga=27365&roster=S+7403%0AM+5134%0ASD+3912%0AV+2684%0AC+2454%0AKD+2119%0AL+2030%0AMP+1336",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat",
                        "/rakna/mandat?ar=x&mandat=&giltiga=-1&roster=S",
                        Who.CITIZEN),
                Visit.of("/rakna/mandat/{year:\\d{4}}", "/rakna/mandat/2022", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat/{year:\\d{4}}/forklaring",
                        "/rakna/mandat/2022/forklaring", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat/forklaring",
                        "/rakna/mandat/forklaring?ar=2022&mandat=11&giltiga=&roster=S+7403%0AM+5134%0ASD+3912%0AV+2684",
                        Who.CITIZEN),
                Visit.of("/rakna/frist", Who.CITIZEN),
                Visit.of("/rakna/frist", "/rakna/frist?regel=KL5-69&datum=2026-05-01", Who.CITIZEN),
                Visit.of("/rakna/frist", "/rakna/frist?regel=KL5-69&datum=ibland", Who.CITIZEN),
                Visit.of(
                        "/rakna/fasta-mandat",
                        "/rakna/fasta-mandat?mandat=31&valkretsar=Norra+9000%0AS%C3%B6dra+9000",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/fasta-mandat",
                        "/rakna/fasta-mandat?mandat=x&valkretsar=Norra",
                        Who.CITIZEN),
                Visit.of("/rakna/beslutsforhet", Who.CITIZEN),
                Visit.of(
                        "/rakna/beslutsforhet",
                        "/rakna/beslutsforhet?ledamoter=51&narvarande=26",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/beslutsforhet",
                        "/rakna/beslutsforhet?ledamoter=x&narvarande=",
                        Who.CITIZEN),
                Visit.of("/rakna/personroster", Who.CITIZEN),
                Visit.of(
                        "/rakna/personroster",
                        "/rakna/personroster?roster=621&mandat=2&lista=Anna+Berg+70%0ANiklas+Ek+49%0ASigne+%C3%85s+113",
                        Who.CITIZEN),
                Visit.of("/rakna/ersattare", Who.CITIZEN),
                Visit.of(
                        "/rakna/ersattare",
                        "/rakna/ersattare?mandat=2&antal=2&listor=101+400%3A+Alva+Berg%2C+Bo+Ek%2C+Cecilia+As%0A102+250%3A+Eva+Lind%2C+Fia+Ny",
                        Who.CITIZEN),
                Visit.of("/rakna/ersattare", "/rakna/ersattare?mandat=x&listor=Alva", Who.CITIZEN),
                Visit.of("/rakna/samverkan", Who.CITIZEN),
                Visit.of(
                        "/rakna/samverkan",
                        "/rakna/samverkan?platser=15&narvarande=51&grupper=S+14%0AM+10%0ASD+7%0AC+5%0AV+5%0AL+4%0AKD+4%0AMP+2&samverkan=S%2BV%2BMP%0AM%2BSD%2BKD%2BL",
                        Who.CITIZEN),
                Visit.of("/rakna/samverkan", "/rakna/samverkan?platser=x&grupper=S", Who.CITIZEN),
                Visit.of("/rakna/valsedlar", Who.CITIZEN),
                Visit.of(
                        "/rakna/valsedlar",
                        "/rakna/valsedlar?val=Socialn%C3%A4mnden&platser=2&narvarande=51&antal=2&grupper=Socialdemokraterna:+Alva+Berg,+Bo+Ek,+Cecilia%0AModeraterna:+David+%C3%96st",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/valsedlar",
                        "/rakna/valsedlar?visa=blankett&platser=2&narvarande=51&grupper=Socialdemokraterna:+Alva+Berg,+Bo+Ek",
                        Who.CITIZEN),
                Visit.of("/rakna/lag", Who.CITIZEN),
                Visit.of("/rakna/lag", "/rakna/lag?slag=DEADLINE&lage=ByRules", Who.CITIZEN),
                Visit.of("/rakna/lag", "/rakna/lag?sok=finns+inte&grupp=x", Who.CITIZEN),
                Visit.of("/rakna/proportionellt-val", Who.CITIZEN),
                Visit.of(
                        "/rakna/proportionellt-val",
                        "/rakna/proportionellt-val?platser=7&narvarande=51&grupper=A+24%0AB+17%0AC+10",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/proportionellt-val",
                        "/rakna/proportionellt-val?platser=x&grupper=A",
                        Who.CITIZEN),
                Visit.of("/arvoden", Who.CITIZEN),
                Visit.of("/arvoden", "/arvoden?version=2", Who.MEMBER),
                Visit.of("/partistod", Who.CITIZEN),
                Visit.of("/partistod", "/partistod?ar=2025", Who.MEMBER),
                Visit.of("/partistod", "/partistod?ar=2024", Who.CITIZEN),
                Visit.of("/arvoden/statistik", Who.CITIZEN),
                Visit.of("/arvoden/statistik", "/arvoden/statistik?ar=2024", Who.MEMBER),
                Visit.of("/tillganglighetsredogorelse", Who.CITIZEN),
                Visit.of(
                                "/tillganglighetsredogorelse/kvitto/{id}",
                                "/tillganglighetsredogorelse",
                                Who.CITIZEN)
                        .sending(
                                "/tillganglighetsredogorelse",
                                "sida",
                                "/diarium",
                                "rapport",
                                "Listan går inte att läsa upp.",
                                "epost",
                                ""),
                Visit.of("/kontrollpunkter", Who.CITIZEN),
                Visit.of("/verifiera", Who.CITIZEN),
                Visit.of("/verifiera", "/verifiera?protokoll=" + HELD, Who.CITIZEN),
                Visit.of("/verifiera", "/verifiera?protokoll=finns-inte", Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/personuppgifter", Who.CITIZEN),
                Visit.of("/oppna-data", Who.CITIZEN),
                Visit.of("/logga-in", Who.CITIZEN),
                Visit.of("/lanad-enhet", Who.CITIZEN),
                Visit.of("/demo", Who.CITIZEN));
    }

    Stream<Visit> meetings() {
        return Stream.of(
                Visit.of("/salar", Who.CITIZEN),
                Visit.of("/salar/{room:[a-z0-9-]{1,80}}", "/salar/sammantradessalen", Who.CITIZEN),
                Visit.of(MEETING, TONIGHT, Who.CITIZEN),
                Visit.of(MEETING, TONIGHT, Who.MEMBER),
                Visit.of(MEETING, HELD, Who.SECRETARY),
                Visit.of(MEETING, "/sammantraden/ks/2026-12-07", Who.SECRETARY),
                Visit.of(MEETING + "/kallelse", TONIGHT + "/kallelse", Who.CITIZEN),
                Visit.of(MEETING + "/protokoll", HELD + "/protokoll", Who.CITIZEN),
                Visit.of(MEETING + "/protokoll", HELD + "/protokoll", Who.MEMBER),
                Visit.of(
                        MEETING + "/omrostningar/{number:\\d{1,4}}",
                        HELD + "/omrostningar/1",
                        Who.CITIZEN));
    }

    Stream<Visit> none() {
        return Stream.of(
                Visit.of("/finns-inte", Who.CITIZEN).answering(HttpStatus.NOT_FOUND),
                Visit.of("/diarium/ks-2026-9999", Who.MEMBER).answering(HttpStatus.NOT_FOUND),
                Visit.of("/anslagstavla/" + new UUID(0, 1), Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/forsta-start", Who.CITIZEN).answering(HttpStatus.NOT_FOUND),
                Visit.of("/inbjudan/{token}", "/inbjudan/gammal", Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/administration", Who.MEMBER).answering(HttpStatus.FORBIDDEN),
                Visit.of(TONIGHT + "/sekreterare", Who.MEMBER).answering(HttpStatus.FORBIDDEN));
    }
}
