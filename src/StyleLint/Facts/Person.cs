using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>A person in the facts.</summary>
/// <param name="Name">The name as this newsroom writes it: "Volodymyr Zelenskiy".</param>
/// <param name="Forms">Other right forms of the full name: "Volodymyr Zelensky".</param>
/// <param name="Wrong">Wrong forms seen in copy, each a full name: "Vladimir Zelensky".</param>
/// <param name="Tenures">The offices held, oldest first.</param>
/// <param name="KnownUntil">The day up to which the person's facts file is complete.</param>
public sealed record Person(
    string Name,
    ImmutableArray<string> Forms,
    ImmutableArray<string> Wrong,
    ImmutableArray<Tenure> Tenures,
    DateOnly KnownUntil
)
{
    /// <summary>Surnames that aren't the last word of the name: "Xi" in Xi Jinping, "Suu Kyi", "Lula"; empty if the surname is the last
    /// word.</summary>
    public ImmutableArray<string> Surnames { get; init; } = [];

    /// <summary>The facts file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The entry in that file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether the facts know which offices the person held on <paramref name="day"/>: no tenure is open past the day up to which
    /// the file is complete.</summary>
    public bool IsKnownOn(DateOnly day)
    {
        if (day <= KnownUntil)
            return true;
        foreach (var tenure in Tenures)
        {
            if (tenure.Until is null)
                return false;
        }

        return true;
    }
}

/// <summary>A time in an office.</summary>
/// <param name="Office">The office, by its name in the facts: "president".</param>
/// <param name="Country">Country or organisation, by its usual English name: "United States", "NATO"; empty if none.</param>
/// <param name="From">First day; null if unknown, which means "long ago".</param>
/// <param name="Until">First day no longer in office; null while in office.</param>
public sealed record Tenure(Office Office, string Country, DateOnly? From, DateOnly? Until)
{
    /// <summary>The state, province or district a legislator represents: "Texas"; null if unknown.</summary>
    public string? State { get; init; }

    /// <summary>The party at that time, by its letter or name: "R"; null if unknown.</summary>
    public string? Party { get; init; }

    /// <summary>Whether the office was held on <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day < until);
}

/// <summary>An office that people hold.</summary>
/// <param name="Name">"president", "foreign minister"</param>
/// <param name="Forms">Other ways to write it: "secretary of state", "PM", "Pres."</param>
public sealed record Office(string Name, ImmutableArray<string> Forms);

/// <summary>A news agency.</summary>
/// <param name="Name">"Reuters", "The Associated Press"</param>
/// <param name="Forms">Every form of its name in datelines, sign-offs and credits: "AP", "Associated Press", "REUTERS".</param>
public sealed record Agency(string Name, ImmutableArray<string> Forms);
