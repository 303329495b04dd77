namespace StakeholderGraph;

/// <summary>How a searched word matches a word of a name, from worst to best.</summary>
internal enum WordMatch : byte
{
    /// <summary>No match.</summary>
    None,

    /// <summary>The name has only the initial of the word.</summary>
    Initial,

    /// <summary>They have the same <see cref="StakeholderGraph.Consonants"/> in two scripts.</summary>
    Consonants,

    /// <summary>Their roughest spellings differ by two typing errors.</summary>
    TwoTypos,

    /// <summary>Their roughest spellings differ by one typing error.</summary>
    OneTypo,

    /// <summary>They have the same consonants in two scripts, and the written vowels agree.</summary>
    Sounds,

    /// <summary>It is a part of a word in a script without spaces.</summary>
    Within,

    /// <summary>The <see cref="GivenNames">counterpart</see> of the word of the name begins with it: <c>Rober</c> for Bob.</summary>
    BeginsCounterpart,

    /// <summary>The word of the name begins with it, as written or in another spelling.</summary>
    Begins,

    /// <summary>They are counterparts: <c>Robert</c> for Bob.</summary>
    Counterpart,

    /// <summary>They have a rough spelling in common.</summary>
    Alike,

    /// <summary>Their levelled spellings are the same.</summary>
    Levelled,

    /// <summary>They are the same as written.</summary>
    Same,
}
