using System.Collections.Frozen;

namespace PaperSearch.Names;

/// <summary>
/// Family names of Spanish and Portuguese speakers, who bear two of them and are asked for by both: the usual ones, which are no
/// given names. Only what is asked for is read by them; no name in an index is.
/// </summary>
internal static class IberianNames
{
    // "García" and the like; most others end in -ez.
    private static readonly FrozenSet<string> usual = FrozenSet.ToFrozenSet(
    [
        "aguilar", "almeida", "alvarado", "alves", "amaral", "araujo", "barbosa", "barrera", "barros", "batista", "blanco",
        "cabrera", "calderon", "campos", "cardenas", "cardoso", "carrasco", "carvalho", "castillo", "castro", "cavalcanti",
        "contreras", "correa", "cortes", "costa", "delgado", "diaz", "dias", "duarte", "espinosa", "espinoza", "estrada",
        "fernandes", "ferreira", "flores", "freitas", "fuentes", "gallardo", "garcia", "garrido", "goncalves", "gomes",
        "guerrero", "herrera", "iglesias", "lopes", "macedo", "machado", "marin", "marques", "martins", "medina", "mendes",
        "mendonca", "mendoza", "molina", "monteiro", "montero", "morales", "moreira", "moreno", "moura", "munoz", "navarro",
        "nogueira", "nunes", "ochoa", "oliveira", "ortega", "ortiz", "padilla", "pena", "peralta", "pereira", "pinto",
        "ramos", "reyes", "ribeiro", "rios", "rivera", "rocha", "rodrigues", "rojas", "romero", "rubio", "ruiz", "salas",
        "salazar", "salinas", "serrano", "silva", "soares", "soler", "soto", "sousa", "souza", "teixeira", "torres",
        "trujillo", "vargas", "vasconcelos", "vega", "velasco", "vieira", "villalobos",
    ], StringComparer.Ordinal);

    /// <summary>Whether a word, folded, is such a family name.</summary>
    public static bool IsFamily(string word) =>
        usual.Contains(word) || (word.Length > 4 && word.EndsWith("ez", StringComparison.Ordinal));
}
