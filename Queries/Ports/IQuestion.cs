using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// A question about a network: a record that says what is asked, within bounds. It knows how it is answered, so that no engine has to list
/// the questions.
/// </summary>
/// <typeparam name="TAnswer">Its answer; nullable where there is none because the one it is about is not known.</typeparam>
public interface IQuestion<out TAnswer>
{
    /// <summary>Answers it from a network in memory: a pure function, the same on every engine.</summary>
    internal TAnswer AnswerFrom(Network network, CancellationToken cancellationToken);
}
