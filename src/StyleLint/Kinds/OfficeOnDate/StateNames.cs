using StyleLint.Facts;

namespace StyleLint.Kinds;

/// <summary>The states of the United States, and how copy shortens them.</summary>
static class StateNames
{
    // The name, the abbreviation of news agencies (the name itself where they have none), the postal one.
    static readonly (string Name, string Short, string Postal)[] All =
    [
        ("Alabama", "Ala.", "AL"), ("Alaska", "Alaska", "AK"), ("Arizona", "Ariz.", "AZ"), ("Arkansas", "Ark.", "AR"), ("California", "Calif.", "CA"),
        ("Colorado", "Colo.", "CO"), ("Connecticut", "Conn.", "CT"), ("Delaware", "Del.", "DE"), ("Florida", "Fla.", "FL"), ("Georgia", "Ga.", "GA"),
        ("Hawaii", "Hawaii", "HI"), ("Idaho", "Idaho", "ID"), ("Illinois", "Ill.", "IL"), ("Indiana", "Ind.", "IN"), ("Iowa", "Iowa", "IA"),
        ("Kansas", "Kan.", "KS"), ("Kentucky", "Ky.", "KY"), ("Louisiana", "La.", "LA"), ("Maine", "Maine", "ME"), ("Maryland", "Md.", "MD"),
        ("Massachusetts", "Mass.", "MA"), ("Michigan", "Mich.", "MI"), ("Minnesota", "Minn.", "MN"), ("Mississippi", "Miss.", "MS"), ("Missouri", "Mo.", "MO"),
        ("Montana", "Mont.", "MT"), ("Nebraska", "Neb.", "NE"), ("Nevada", "Nev.", "NV"), ("New Hampshire", "N.H.", "NH"), ("New Jersey", "N.J.", "NJ"),
        ("New Mexico", "N.M.", "NM"), ("New York", "N.Y.", "NY"), ("North Carolina", "N.C.", "NC"), ("North Dakota", "N.D.", "ND"), ("Ohio", "Ohio", "OH"),
        ("Oklahoma", "Okla.", "OK"), ("Oregon", "Ore.", "OR"), ("Pennsylvania", "Pa.", "PA"), ("Rhode Island", "R.I.", "RI"), ("South Carolina", "S.C.", "SC"),
        ("South Dakota", "S.D.", "SD"), ("Tennessee", "Tenn.", "TN"), ("Texas", "Texas", "TX"), ("Utah", "Utah", "UT"), ("Vermont", "Vt.", "VT"),
        ("Virginia", "Va.", "VA"), ("Washington", "Wash.", "WA"), ("West Virginia", "W.Va.", "WV"), ("Wisconsin", "Wis.", "WI"), ("Wyoming", "Wyo.", "WY"),
    ];

    /// <summary>The name of the state that a word or phrase names or shortens; null where it is none.</summary>
    internal static string? Find(ReadOnlySpan<char> words)
    {
        // Stops do not count: "N.Y." is "NY".
        foreach (var state in All)
        {
            if (NameComparer.AreEqual(words, state.Name) || NameComparer.AreEqual(words, state.Short) || NameComparer.AreEqual(words, state.Postal))
                return state.Name;
        }

        return null;
    }

    /// <summary>A state's name, shortened as another one is.</summary>
    internal static string Like(ReadOnlySpan<char> other, string state)
    {
        foreach (var (name, abbreviation, postal) in All)
        {
            if (name == state)
                return other.Contains('.') ? abbreviation : other.Length == 2 ? postal : name;
        }

        return state;
    }
}
