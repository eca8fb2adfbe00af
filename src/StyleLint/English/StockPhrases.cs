namespace StyleLint.English;

/// <summary>Turns of phrase that every newsroom writes: two stories that share them need not have anything else in common.</summary>
static class StockPhrases
{
    /// <summary>One a line, without punctuation.</summary>
    internal const string Lines = """
        did not immediately respond to a request for comment
        did not immediately respond to requests for comment
        did not immediately return a call seeking comment
        did not respond to a request for comment
        could not immediately be reached for comment
        could not be reached for comment
        was not immediately available for comment
        were not immediately available for comment
        declined to comment on the matter
        declined to comment further
        declined to give further details
        declined to give details
        declined to be named
        asked not to be named
        asked not to be identified
        spoke on condition of anonymity
        speaking on condition of anonymity
        on condition of anonymity because
        because they were not authorised to speak to the media
        because they were not authorized to speak publicly
        because he was not authorised to speak publicly
        because she was not authorized to speak to reporters
        because of the sensitivity of the matter
        said in a statement on
        said in a statement posted on
        said in a post on social media
        said in an interview with
        told a news conference on
        told reporters on the sidelines of
        at a news conference in
        according to people familiar with the matter
        according to a person familiar with the matter
        a person with knowledge of the matter said
        could not independently verify the report
        could not immediately verify the report
        has not been independently verified
        it was not immediately clear
        it was not immediately clear whether
        it was not clear how many
        no one was hurt in the
        there were no immediate reports of casualties
        there were no immediate reports of damage or casualties
        there was no immediate claim of responsibility
        no group immediately claimed responsibility
        no one has claimed responsibility for
        the cause of the fire was not immediately known
        police said they were investigating
        an investigation is under way
        an investigation into the incident is under way
        was taken to hospital with
        was pronounced dead at the scene
        pleaded not guilty to charges of
        is due to appear in court
        faces up to years in prison if convicted
        since the start of the year
        for the first time since
        for the first time in more than
        at the end of the year
        by the end of the year
        in the first half of the year
        in the first quarter of the year
        in the same period last year
        in the same period a year earlier
        compared with a year earlier
        from the same period a year ago
        than in the same month last year
        on a seasonally adjusted basis
        analysts had expected on average
        shares in the company rose
        shares in the company fell
        shares in the company were up
        shares in the company were down
        one of the world's largest
        in the run up to
        in the wake of
        the country's second largest city
        the united nations security council
        members of the united nations security council
        the secretary general of the united nations
        the president of the united states
        the prime minister of
        the world health organization said
        the international monetary fund and the world bank
        the european union and the united states
        the united states and its allies
        the united states and the soviet union
        the white house press secretary
        the state department spokesman said
        """;
}
