using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>A person in the facts.</summary>
/// <param name="Name">The name as this newsroom writes it: "Volodymyr Zelenskiy".</param>
/// <param name="Forms">Other right ways to write the whole name: "Volodymyr Zelensky".</param>
/// <param name="Wrong">Wrong ways that are seen in copy, each a whole name: "Vladimir Zelensky".</param>
/// <param name="Tenures">The offices held, oldest first.</param>
/// <param name="KnownUntil">The day up to which the file that says so is complete.</param>
public sealed record Person(
    string Name,
    ImmutableArray<string> Forms,
    ImmutableArray<string> Wrong,
    ImmutableArray<Tenure> Tenures,
    DateOnly KnownUntil
)
{
    /// <summary>Surnames that are not the last word of the name: "Xi" of Xi Jinping, "Suu Kyi", "Lula"; empty where the last word is
    /// it.</summary>
    public ImmutableArray<string> Surnames { get; init; } = [];

    /// <summary>Where the facts say so.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Where in that file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether the facts know what the person's offices were on <paramref name="day"/>: no tenure is open past the end of the
    /// file's knowledge.</summary>
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
/// <param name="Office">Which office, by its name in the facts' offices: "president".</param>
/// <param name="Country">Country or body, by its usual English name: "United States", "NATO"; empty where none.</param>
/// <param name="From">First day; null where unknown, which means "long ago".</param>
/// <param name="Until">First day no longer in office; null while in office.</param>
public sealed record Tenure(Office Office, string Country, DateOnly? From, DateOnly? Until)
{
    /// <summary>The state, province or district that a legislator sits for: "Texas"; null where none is known.</summary>
    public string? State { get; init; }

    /// <summary>The party at that time, by its letter or name: "R"; null where none is known.</summary>
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
/// <param name="Forms">Every form in which a dateline, sign-off or credit names it: "AP", "Associated Press", "REUTERS".</param>
public sealed record Agency(string Name, ImmutableArray<string> Forms);
