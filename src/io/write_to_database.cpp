// SPDX-License-Identifier: Apache-2.0
#include "io/write_to_database.hpp"

#include <libpq-fe.h>

#include <memory>
#include <regex>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/sql_tables.hpp"

namespace frontline {

namespace {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Finish>;

/// What was typed, taken apart: libpq's words, and the schema.
struct Address {
    std::string words;
    std::string schema;
};

Address address_of(std::string const& typed)
{
    Address     address{typed.starts_with("PG:") ? typed.substr(3) : typed, {}};
    std::smatch found;
    if (!std::regex_search(address.words, found, std::regex{R"(\bactive_schema\s*=\s*'?([^'\s]+)'?)"})) return address;
    address.schema = found[1];
    address.words  = found.prefix().str() + found.suffix().str();
    return address;
}

/// The words of a server, on one line.
std::string on_one_line(char const* text)
{
    std::string line{trimmed(text)};
    for (auto& c : line) c = c == '\n' ? ' ' : c;
    return line;
}

/// A connection to PostgreSQL. Without a commit it leaves nothing.
class Server {
public:
    explicit Server(Address const& address) : connection_{PQconnectdb(address.words.c_str())}
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK) {
            throw Failure{"cannot connect to the database: " + on_one_line(PQerrorMessage(connection_.get())),
                          "write PG: and what psql takes: PG:dbname=war host=localhost user=me"};
        }
        PQsetNoticeReceiver(connection_.get(), take_notice, this);
        if (!address.schema.empty()) run("SET search_path = " + quoted_name(address.schema) + ", public");
    }

    Result run(std::string const& statement)
    {
        Result result{PQexec(connection_.get(), statement.c_str())};
        require(is_done(result.get()));
        return result;
    }

    void add_row(std::string_view row)
    {
        require(PQputCopyData(connection_.get(), row.data(), static_cast<int>(row.size())) == 1);
    }

    void end_rows()
    {
        require(PQputCopyEnd(connection_.get(), nullptr) == 1);
        while (Result const result{PQgetResult(connection_.get())}) require(is_done(result.get()));
    }

    /// Whether a table of that name would be met.
    bool has_table(std::string const& name)
    {
        auto const* const value = name.c_str();
        Result const      found{PQexecParams(connection_.get(),
                                             "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                                                  "WHERE c.relname = $1 AND n.nspname = current_schema()",
                                             1, nullptr, &value, nullptr, nullptr, 0)};
        require(is_done(found.get()));
        return PQntuples(found.get()) > 0;
    }

    std::vector<std::string> const& warnings() const { return warnings_; }

private:
    std::unique_ptr<PGconn, Finish> connection_;
    std::vector<std::string>        warnings_;

    static bool is_done(PGresult const* result)
    {
        auto const status = PQresultStatus(result);
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN;
    }

    static void take_notice(void* server, PGresult const* notice)
    {
        auto const* const severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        auto const* const text     = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
        if (severity == nullptr || text == nullptr || std::string_view{severity} != "WARNING") return;
        static_cast<Server*>(server)->warnings_.emplace_back(text);
    }

    std::string quoted_name(std::string const& name)
    {
        auto* const       quoted = PQescapeIdentifier(connection_.get(), name.c_str(), name.size());
        std::string const copy   = quoted == nullptr ? name : quoted;
        PQfreemem(quoted);
        return copy;
    }

    void require(bool done) const
    {
        if (!done) {
            throw Failure{"cannot write to the database: " + on_one_line(PQerrorMessage(connection_.get())),
                          "nothing was written"};
        }
    }
};

void require_free(Server& server, std::vector<std::string> const& layers, bool overwrite)
{
    for (auto const& layer : layers) {
        if (overwrite || !server.has_table(layer)) continue;
        throw Failure{"the database has a table '" + layer + "' already",
                      "--overwrite replaces it; active_schema=NAME in the connection writes to another schema"};
    }
}

}  // namespace

void check_database(std::vector<std::string> const& layers, DatabaseOutput const& output)
{
    Server server{address_of(output.connection)};
    require_free(server, layers, output.overwrite);
}

void write_to_database(DatasetContent const& content, DatabaseOutput const& output, Problems& problems)
{
    Server                   server{address_of(output.connection)};
    std::vector<std::string> names;
    for (auto const& layer : content.layers) names.push_back(layer.name);
    require_free(server, names, output.overwrite);
    auto const      run = [&](std::string const& statement) { server.run(statement); };
    SqlTarget const target{.run        = run,
                           .begin_rows = run,
                           .add_row    = [&](std::string_view row) { server.add_row(row); },
                           .end_rows   = [&] { server.end_rows(); }};
    write_tables(content, output.overwrite, target, problems);
    for (auto const& warning : server.warnings()) {
        problems.push_back(
            Problem{Severity::warning, "driver-warning", Where{content.file}, "PostgreSQL says: " + warning, {}});
    }
}

}  // namespace frontline
