package io.kempt.jobs.batch;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreTrouble;
import io.kempt.rules.yaml.SettingsException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Spring Batch as Kempt uses it: assembled in plain Java, jobs run on the calling thread, and with the repairs that make
 * a restart exact after any crash (docs/decisions/0001).
 */
public final class BatchEngine {
    /** How often a job is taken up again after its database was lost, beyond which something else is wrong. */
    private static final int RETRIES = 5;

    private final Optional<StoreDatabase> store;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopSignal stop;
    private final TaskExecutorJobOperator operator;

    private BatchEngine(
            Optional<StoreDatabase> store,
            JobRepository repository,
            PlatformTransactionManager transactions,
            StopSignal stop) {
        this.store = store;
        this.repository = repository;
        this.transactions = transactions;
        this.stop = stop;
        this.operator = operator(repository);
    }

    /** With the job repository in the store, beside the data: jobs can be restarted. */
    public static BatchEngine on(StoreDatabase store, StopSignal stop) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(store.source());
            factory.setTransactionManager(store.transactions());
            factory.afterPropertiesSet();
            return new BatchEngine(Optional.of(store), factory.getObject(), store.transactions(), stop);
        } catch (Exception broken) {
            throw new IllegalStateException("the job repository cannot be assembled", broken);
        }
    }

    /** Without a repository on disk, for commands that only read a file: starts sooner, and cannot be restarted. */
    public static BatchEngine inMemory(StopSignal stop) {
        return new BatchEngine(
                Optional.empty(), new ResourcelessJobRepository(), new ResourcelessTransactionManager(), stop);
    }

    private static TaskExecutorJobOperator operator(JobRepository repository) {
        try {
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
            return operator;
        } catch (Exception broken) {
            throw new IllegalStateException("the job operator cannot be assembled", broken);
        }
    }

    /** A step that reads items, each the content of one chunk, and writes each in a transaction of its own. */
    public <T> Step chunks(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return new ChunkOrientedStepBuilder<T, T>(name, repository, 1)
                .reader(reader)
                .writer(writer)
                .transactionManager(transactions)
                .listener(stop)
                .build();
    }

    /** A step that does one piece of work in one transaction. */
    public Step once(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stop)
                .build();
    }

    public Job job(String name, Step first, Step... others) {
        SimpleJobBuilder builder = new JobBuilder(name, repository).start(first);
        for (Step step : others) {
            builder = builder.next(step);
        }
        return builder.build();
    }

    /** Whether a job of that identity has been completed. */
    public boolean completed(Job job, JobParameters identity) {
        JobInstance instance = repository.getJobInstance(job.getName(), identity);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /**
     * Runs a job, or goes on with it where an earlier process left it. A job that was completed is left alone. When the
     * database is lost on the way, it is waited for, and the job goes on from its last committed chunk.
     *
     * @throws StopException what stopped it, when the reason is one that a person can act on
     */
    public void run(Job job, JobParameters identity) {
        for (int attempt = 0; ; attempt++) {
            stop.check();
            try {
                attempt(job, identity);
                return;
            } catch (StopException stopped) {
                if (attempt == RETRIES || !isPassing(stopped)) {
                    throw stopped;
                }
            }
            store.orElseThrow().reconnect(stop::check);
        }
    }

    private boolean isPassing(StopException stopped) {
        return store.isPresent() && StoreTrouble.in(stopped).passing();
    }

    private void attempt(Job job, JobParameters identity) {
        try {
            repair(repository.getJobInstance(job.getName(), identity));
            if (!completed(job, identity)) {
                finish(operator.start(job, identity));
            }
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("Spring Batch refused to start " + job.getName(), refused);
        } catch (DataAccessException | TransactionException broken) {
            throw storeTrouble(broken);
        }
    }

    /**
     * Puts right what a killed process left in the repository: without this, Spring Batch 6.0.4 refuses the restart for
     * ever. The caller holds the store's lock, so no other process can be running the job.
     */
    private void repair(@Nullable JobInstance instance) {
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            repository.deleteJobInstance(instance);
        } else {
            StartUpRepair.apply(repository, last);
        }
    }

    private void finish(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof StopException || at instanceof SettingsException) {
                    throw (RuntimeException) at;
                }
            }
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw StopSignal.stopped();
        }
        // the one that names the trouble goes before those that complain of its consequences
        throw failures.stream()
                .sorted(Comparator.comparing(failure -> StoreTrouble.in(failure) == StoreTrouble.OTHER))
                .map(this::ofFailure)
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
    }

    private RuntimeException ofFailure(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DataAccessException || at instanceof TransactionException) {
                return storeTrouble((RuntimeException) at);
            }
        }
        return new IllegalStateException("a step failed", failure);
    }

    private RuntimeException storeTrouble(RuntimeException broken) {
        return store.<RuntimeException>map(open -> StoreTrouble.of(open.address(), broken))
                .orElse(broken);
    }
}
