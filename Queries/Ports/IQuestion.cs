using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// A question about a network: a record of what is asked, within bounds. It contains its own answering function, so that no engine has to
/// list the questions.
/// </summary>
/// <typeparam name="TAnswer">The type of its answer; nullable if there is no answer for an unknown record.</typeparam>
public interface IQuestion<out TAnswer>
{
    /// <summary>Answers the question from a network in memory: a pure function, with the same result on every engine.</summary>
    internal TAnswer AnswerFrom(Network network, CancellationToken cancellationToken);
}
