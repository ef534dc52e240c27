package se.uppdrag.web;

/// What this municipality calls the two organs that the program's own texts name: its assembly
/// (`stadsfullmäktige`, say) and its executive committee (`stadsstyrelsen`). The register answers.
public interface OrganWords {

    /// @param assembly `Kommunfullmäktige`; empty while there is none
    /// @param executive `Kommunstyrelsen`; empty while there is none
    record Names(String assembly, String executive) {

        public static final Names USUAL = new Names("", "");
    }

    Names ours();
}
