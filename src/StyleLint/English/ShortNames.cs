using StyleLint.Text;

namespace StyleLint.English;

/// <summary>First names that one person goes by: "William" and "Bill".</summary>
static class ShortNames
{
    // A name, behind a stroke those it is called by; a name may stand in several places.
    static readonly string[] All =
    [
        "|Abraham|Abe|",
        "|Albert|Al|Bert|",
        "|Alexander|Alexandra|Alejandro|Alex|Al|Sandy|Sasha|",
        "|Alan|Allan|Allen|Al|",
        "|Alfred|Al|Fred|",
        "|Andrew|Andy|Drew|",
        "|Anthony|Antony|Tony|",
        "|Arthur|Art|Artie|",
        "|Barbara|Barb|Barbie|",
        "|Benjamin|Ben|Benny|",
        "|Catherine|Katherine|Kathryn|Kathleen|Cathy|Kathy|Kate|Katie|Kay|",
        "|Charles|Charlie|Chuck|Chip|",
        "|Christopher|Christine|Christina|Chris|Kit|Tina|",
        "|Daniel|Daniela|Danielle|Dan|Danny|",
        "|David|Dave|Davy|",
        "|Deborah|Debra|Deb|Debbie|",
        "|Donald|Don|Donnie|",
        "|Dorothy|Dot|Dottie|",
        "|Edward|Edmund|Edwin|Ed|Eddie|Ted|Teddy|Ned|",
        "|Elizabeth|Elisabeth|Liz|Lizzie|Beth|Betsy|Betty|Eliza|",
        "|Eugene|Gene|",
        "|Francis|Frances|Frank|Fran|",
        "|Franklin|Frank|",
        "|Frederick|Fred|Rick|",
        "|Gabriel|Gabe|",
        "|George|Georgie|Sonny|",
        "|Gerald|Jerald|Gerard|Jerry|Gerry|",
        "|Gregory|Greg|",
        "|Harold|Harry|Hal|",
        "|Henry|Hank|Harry|",
        "|Jacob|Jack|Jake|",
        "|Jacqueline|Jackie|",
        "|James|Jim|Jimmy|Jamie|Jay|",
        "|Janet|Jan|",
        "|Jeffrey|Geoffrey|Jeff|Geoff|",
        "|Jennifer|Jen|Jenny|",
        "|Jeremiah|Jeremy|Jerry|Jay|",
        "|Jessica|Jess|Jessie|",
        "|John|Jonathan|Jack|Jon|Johnny|",
        "|Joseph|Josef|Joe|Joey|",
        "|Joshua|Josh|",
        "|Judith|Judy|",
        "|Kenneth|Ken|Kenny|",
        "|Kimberly|Kim|",
        "|Lawrence|Laurence|Larry|",
        "|Leonard|Leon|Len|Lenny|Leo|",
        "|Louis|Lewis|Lou|",
        "|Margaret|Maggie|Meg|Peggy|Peg|Marge|",
        "|Martin|Marty|",
        "|Matthew|Matt|",
        "|Maxwell|Maximilian|Max|",
        "|Michael|Mike|Mick|Mickey|",
        "|Michelle|Michele|Shelly|",
        "|Mitchell|Mitch|",
        "|Nathaniel|Nathan|Nate|Nat|",
        "|Nicholas|Nick|",
        "|Pamela|Pam|",
        "|Patrick|Patricia|Pat|Patty|Tricia|",
        "|Peter|Pete|",
        "|Philip|Phillip|Phil|",
        "|Randolph|Randall|Randy|",
        "|Raymond|Ray|",
        "|Rebecca|Becky|",
        "|Richard|Dick|Rich|Rick|Ricky|Ric|",
        "|Robert|Bob|Bobby|Rob|Robbie|Bert|",
        "|Rodney|Rod|",
        "|Ronald|Ron|Ronnie|",
        "|Russell|Russ|Rusty|",
        "|Samuel|Samantha|Sam|Sammy|",
        "|Sarah|Sara|Sally|Sallie|",
        "|Stephen|Steven|Stephan|Steve|",
        "|Stephanie|Steph|",
        "|Susan|Suzanne|Sue|Susie|Suzy|",
        "|Terrence|Terence|Theresa|Teresa|Terry|Terri|",
        "|Theodore|Ted|Teddy|Theo|",
        "|Thomas|Tom|Tommy|",
        "|Timothy|Tim|",
        "|Victoria|Vicky|Vicki|Tori|",
        "|Victor|Vic|",
        "|Vincent|Vince|Vinny|",
        "|Walter|Walt|Wally|",
        "|William|Bill|Billy|Will|Willie|Liam|",
        "|Zachary|Zach|Zack|Zac|",
    ];

    // In characters: longer words are no first names.
    const int Longest = 24;

    /// <summary>Whether two first names may be one person's: the same, the short form of the other, or an initial.</summary>
    internal static bool MayBeSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.TrimEnd('.');
        other = other.TrimEnd('.');
        if (one.IsEmpty || other.IsEmpty || one.StartsWith(other, StringComparison.OrdinalIgnoreCase))
            return true;
        if (other.StartsWith(one, StringComparison.OrdinalIgnoreCase))
            return true;
        // "J. Ada", "JD", "J.D."
        if (one.Length <= 2 || other.Length <= 2 || one[1] == '.' || other[1] == '.')
            return char.ToUpperInvariant(one[0]) == char.ToUpperInvariant(other[0]);
        foreach (var names in All)
        {
            if (Holds(names, one) && Holds(names, other))
                return true;
        }

        return false;
    }

    static bool Holds(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        if (name.Length > Longest)
            return false;
        Span<char> framed = stackalloc char[Longest + 2];
        framed[0] = framed[name.Length + 1] = '|';
        name.CopyTo(framed[1..]);
        return names.Contains(framed[..(name.Length + 2)], StringComparison.OrdinalIgnoreCase);
    }
}
