package se.uppdrag.law;

/// A statute, or a body of local rules, that a decision can rest on.
public enum Act {
    KL("KL", "kommunallagen (2017:725)", "SFS 2025:450"),
    LPV("LPV", "lagen (2022:629) om proportionella val i kommuner och regioner", "SFS 2022:629"),
    VALLAGEN("vallagen", "vallagen (2005:837)", "SFS 2014:1384"),
    TF("TF", "tryckfrihetsförordningen (1949:105)", "SFS 2018:1801"),
    OSL("OSL", "offentlighets- och sekretesslagen (2009:400)", "SFS 2025:581"),
    FL("FL", "förvaltningslagen (2017:900)", "SFS 2025:582"),
    TIDSBERAKNING(
            "lagen (1930:173)", "lagen (1930:173) om beräkning av lagstadgad tid", "SFS 1930:173"),
    HELGDAGAR("lagen (1989:253)", "lagen (1989:253) om allmänna helgdagar", "SFS 2004:1320"),
    DOS(
            "DOS-lagen",
            "lagen (2018:1937) om tillgänglighet till digital offentlig service",
            "SFS 2018:1937"),
    LKBR("LKBR", "lagen (2018:597) om kommunal bokföring och redovisning", "SFS 2018:597"),
    ARKIVLAGEN("arkivlagen", "arkivlagen (1990:782)", "SFS 2019:866"),
    DATASKYDDSLAGEN(
            "dataskyddslagen",
            "lagen (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning",
            "SFS 2018:218"),
    AML("arbetsmiljölagen", "arbetsmiljölagen (1977:1160)", "SFS 1977:1160"),
    AFS(
            "AFS 2023:1",
            "Arbetsmiljöverkets föreskrifter om systematiskt arbetsmiljöarbete",
            "AFS 2023:1"),
    FORALDRABALKEN("föräldrabalken", "föräldrabalken (1949:381)", "SFS 2008:910"),
    BRB("brottsbalken", "brottsbalken (1962:700)", "SFS 2025:586"),
    ARBETSORDNING(
            "arbetsordningen", "arbetsordningen för kommunfullmäktige", "kommunens eget beslut"),
    REGLEMENTE("reglementet", "nämndens reglemente", "kommunens eget beslut"),
    ARVODEN(
            "arvodesreglementet",
            "bestämmelserna om ersättning till förtroendevalda",
            "kommunens eget beslut"),
    UTBILDNING(
            "utbildningsplanen",
            "planen för de förtroendevaldas utbildning",
            "kommunens eget beslut");

    private final String shortName;
    private final String title;
    private final String readFrom;

    Act(String shortName, String title, String readFrom) {
        this.shortName = shortName;
        this.title = title;
        this.readFrom = readFrom;
    }

    /// As it stands in a citation: `KL`.
    public String shortName() {
        return shortName;
    }

    /// As it stands in running text: `kommunallagen (2017:725)`.
    public String title() {
        return title;
    }

    /// The amendment the provisions were read from; statutes change and a citation must say when.
    public String readFrom() {
        return readFrom;
    }
}
