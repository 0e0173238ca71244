// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tests of models have in common: a door, a small library, tools, and somebody who listens to a reply.

#include "assistant/modelassistant.h"
#include "assistant/tool.h"
#include "core/library/memorypassages.h"
#include "library/passagesource.h"
#include "support/modelserver.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace motcua::test::model {

/// Leads to one endpoint, when the test lets it.
class TestDoor final : public ServerDoor {
public:
    explicit TestDoor(Endpoint endpoint) : m_endpoint(std::move(endpoint)) {}

    Async<Endpoint> open() override;
    bool isOpen() const override { return standsOpen; }
    void begin() override { ++begun; }
    void end() override { ++ended; }

    bool standsOpen = true;
    bool hangs = false; ///< open() never answers.
    std::optional<Error> trouble;
    int opened = 0;
    int begun = 0;
    int ended = 0;

private:
    Endpoint m_endpoint;
    std::vector<std::shared_ptr<QPromise<Result<Endpoint>>>> m_promises;
};

/// A library in memory that counts what it is asked.
class TestLibrary final : public PassageSource {
public:
    Async<Retrieval> retrieve(const Question& question,
                              const std::vector<DocumentId>& documents) override;

    MemoryPassages passages;
    QStringList asked;
    std::optional<Error> trouble;
    bool hangs = false;

private:
    std::vector<std::shared_ptr<QPromise<Result<Retrieval>>>> m_promises;
};

class TestTool final : public Tool {
public:
    using Work = std::function<Result<QString>(const QJsonObject&)>;

    TestTool(QString name, bool readOnly, Work work)
        : m_name(std::move(name)), m_readOnly(readOnly), m_work(std::move(work))
    {
    }

    ToolSpec spec() const override;
    Async<QString> call(const QJsonObject& arguments) override;

    std::vector<QJsonObject> calls;
    bool hangs = false;

private:
    QString m_name;
    bool m_readOnly;
    Work m_work;
    std::vector<std::shared_ptr<QPromise<Result<QString>>>> m_promises;
};

/// All that a reply says.
struct Heard {
    explicit Heard(Reply& reply);

    QString text;
    QString reasoning;
    std::vector<std::vector<Citation>> cited;
    std::vector<std::vector<ToolStep>> stepped;
    std::vector<ToolStep> permissions;
    std::vector<ContextPlan> plans;
    std::vector<QByteArray> sent;
    QStringList waited;
    std::vector<Result<Outcome>> ends;
    bool late = false; ///< Something came after the end.

    bool ended() const { return !ends.empty(); }
    const Outcome& outcome() const { return ends.at(0).value(); }
};

/// An assistant before a server, a library and whoever listens.
struct Stage {
    explicit Stage(ModelServer::Answerer answerer);

    std::unique_ptr<Reply> ask(const Request& request);
    /// Asks and waits for the end.
    Heard hear(const Request& request);

    ModelServer server;
    std::shared_ptr<TestDoor> door;
    TestLibrary library;
    ModelAssistant assistant;
};

Request asking(const QString& question);
/// "system|user" of a body.
QString rolesOf(const QJsonObject& body);

} // namespace motcua::test::model
