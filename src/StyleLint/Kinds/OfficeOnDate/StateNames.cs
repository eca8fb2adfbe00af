using StyleLint.Facts;

namespace StyleLint.Kinds;

/// <summary>The states and territories of the United States, and how copy shortens them.</summary>
static class StateNames
{
    // The name, the abbreviation of news agencies (the name itself where they have none), the postal one.
    static readonly (string Name, string Short, string Postal)[] All =
    [
        ("Alabama", "Ala.", "AL"),
        ("Alaska", "Alaska", "AK"),
        ("Arizona", "Ariz.", "AZ"),
        ("Arkansas", "Ark.", "AR"),
        ("California", "Calif.", "CA"),
        ("Colorado", "Colo.", "CO"),
        ("Connecticut", "Conn.", "CT"),
        ("Delaware", "Del.", "DE"),
        ("Florida", "Fla.", "FL"),
        ("Georgia", "Ga.", "GA"),
        ("Hawaii", "Hawaii", "HI"),
        ("Idaho", "Idaho", "ID"),
        ("Illinois", "Ill.", "IL"),
        ("Indiana", "Ind.", "IN"),
        ("Iowa", "Iowa", "IA"),
        ("Kansas", "Kan.", "KS"),
        ("Kentucky", "Ky.", "KY"),
        ("Louisiana", "La.", "LA"),
        ("Maine", "Maine", "ME"),
        ("Maryland", "Md.", "MD"),
        ("Massachusetts", "Mass.", "MA"),
        ("Michigan", "Mich.", "MI"),
        ("Minnesota", "Minn.", "MN"),
        ("Mississippi", "Miss.", "MS"),
        ("Missouri", "Mo.", "MO"),
        ("Montana", "Mont.", "MT"),
        ("Nebraska", "Neb.", "NE"),
        ("Nevada", "Nev.", "NV"),
        ("New Hampshire", "N.H.", "NH"),
        ("New Jersey", "N.J.", "NJ"),
        ("New Mexico", "N.M.", "NM"),
        ("New York", "N.Y.", "NY"),
        ("North Carolina", "N.C.", "NC"),
        ("North Dakota", "N.D.", "ND"),
        ("Ohio", "Ohio", "OH"),
        ("Oklahoma", "Okla.", "OK"),
        ("Oregon", "Ore.", "OR"),
        ("Pennsylvania", "Pa.", "PA"),
        ("Rhode Island", "R.I.", "RI"),
        ("South Carolina", "S.C.", "SC"),
        ("South Dakota", "S.D.", "SD"),
        ("Tennessee", "Tenn.", "TN"),
        ("Texas", "Texas", "TX"),
        ("Utah", "Utah", "UT"),
        ("Vermont", "Vt.", "VT"),
        ("Virginia", "Va.", "VA"),
        ("Washington", "Wash.", "WA"),
        ("West Virginia", "W.Va.", "WV"),
        ("Wisconsin", "Wis.", "WI"),
        ("Wyoming", "Wyo.", "WY"),
        ("Puerto Rico", "P.R.", "PR"),
        ("Guam", "Guam", "GU"),
        ("American Samoa", "American Samoa", "AS"),
        ("Northern Mariana Islands", "N.M.I.", "MP"),
        ("U.S. Virgin Islands", "V.I.", "VI"),
        ("Virgin Islands", "V.I.", "VI"),
        ("District of Columbia", "D.C.", "DC"),
        ("Pennsylvania", "Penn.", "PA"),
        ("California", "Cal.", "CA"),
        ("Arkansas", "Ark.", "AR"),
        ("Nebraska", "Nebr.", "NE"),
        ("Kansas", "Kans.", "KS"),
        ("Oregon", "Oreg.", "OR"),
    ];

    /// <summary>The postal abbreviations of the states.</summary>
    internal static IEnumerable<string> Postals => All.Select(state => state.Postal).Distinct(StringComparer.Ordinal);

    /// <summary>The name of the state that a word or phrase names or shortens; null where it is none.</summary>
    internal static string? Find(ReadOnlySpan<char> words) => PostalOf(words) is { } postal ? Of(postal) : null;

    /// <summary>The name behind a postal abbreviation; the abbreviation itself where there is none.</summary>
    internal static string Of(string postal)
    {
        foreach (var state in All)
        {
            if (state.Postal == postal)
                return state.Name;
        }

        return postal;
    }

    /// <summary>The postal abbreviation of a state's name.</summary>
    internal static string? PostalOf(ReadOnlySpan<char> words)
    {
        // Stops do not count: "N.Y." is "NY".
        foreach (var state in All)
        {
            if (
                NameComparer.AreEqual(words, state.Name)
                || NameComparer.AreEqual(words, state.Short)
                || NameComparer.AreEqual(words, state.Postal)
            )
                return state.Postal;
        }

        return null;
    }

    /// <summary>The longest name or abbreviation of a state that stands at the beginning of a text: how long it is, and the postal
    /// abbreviation.</summary>
    internal static (int Length, string Postal)? At(ReadOnlySpan<char> text)
    {
        (int Length, string Postal)? found = null;
        foreach (var (name, abbreviation, postal) in All)
        {
            Try(text, name);
            Try(text, abbreviation);
            Try(text, postal);
            if (abbreviation.EndsWith('.'))
                Try(text, abbreviation[..^1]);

            void Try(ReadOnlySpan<char> all, string form)
            {
                if (
                    all.StartsWith(form)
                    && form.Length > (found?.Length ?? 0)
                    && (form.Length == all.Length || !char.IsLetter(all[form.Length]) || form[^1] == '.')
                )
                    found = (form.Length, postal);
            }
        }

        return found;
    }

    /// <summary>The longest name of a state that ends a text, a possessive ending left out.</summary>
    internal static (int Start, int Length, string Postal)? AtEnd(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("'s") || text.EndsWith("’s"))
            text = text[..^2];
        (int Start, int Length, string Postal)? found = null;
        foreach (var (name, abbreviation, postal) in All)
        {
            foreach (var form in (ReadOnlySpan<string>)[name, abbreviation])
            {
                var start = text.Length - form.Length;
                if (form.Length > (found?.Length ?? 2) && text.EndsWith(form) && (start == 0 || !char.IsLetter(text[start - 1])))
                    found = (start, form.Length, postal);
            }
        }

        return found;
    }

    /// <summary>A state's name, shortened as another one is.</summary>
    internal static string Like(ReadOnlySpan<char> other, string state)
    {
        foreach (var (name, abbreviation, postal) in All)
        {
            if (name == state)
                return other.Contains('.') ? abbreviation
                    : other.Length == 2 ? postal
                    : name;
        }

        return state;
    }
}
