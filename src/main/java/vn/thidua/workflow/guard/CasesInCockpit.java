package vn.thidua.workflow.guard;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessInstancesSuspendStateBatchCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import vn.thidua.words.Words;

/**
 * Nobody, an administrator neither, deletes, modifies, suspends, restarts or migrates a case from
 * the web applications, or changes its variables: its outcome would be another without a reason, a
 * trace, or a word to those concerned, and the record would not follow. The refusal names the
 * processes that do it properly. Looking, retrying what failed, resolving an incident and
 * activating what is suspended stay as they are.
 */
class CasesInCockpit extends CommandInterceptor {

  private static final Set<Class<?>> CHANGES =
      Set.of(
          AbstractDeleteProcessInstanceCmd.class,
          DeleteProcessInstanceBatchCmd.class,
          ModifyProcessInstanceCmd.class,
          ModifyProcessInstanceAsyncCmd.class,
          AbstractModificationCmd.class,
          AbstractRestartProcessInstanceCmd.class,
          RestartProcessInstancesBatchCmd.class,
          AbstractMigrationCmd.class,
          AbstractVariableCmd.class,
          AbstractPatchVariablesCmd.class,
          SetVariablesToProcessInstancesBatchCmd.class,
          SuspendProcessInstanceCmd.class,
          UpdateProcessInstancesSuspendStateCmd.class,
          UpdateProcessInstancesSuspendStateBatchCmd.class,
          SuspendProcessDefinitionCmd.class,
          DeleteJobCmd.class,
          DeleteJobsCmd.class,
          AbstractDeleteProcessDefinitionCmd.class,
          DeleteProcessDefinitionsByIdsCmd.class,
          DeleteProcessDefinitionsByKeyCmd.class,
          DeleteDeploymentCmd.class,
          DeleteHistoricProcessInstancesCmd.class,
          DeleteHistoricProcessInstancesBatchCmd.class,
          DeleteHistoricTaskInstanceCmd.class,
          DeleteHistoricVariableInstanceCmd.class,
          DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class);

  private final FromOutside outside;
  private final Words words;

  CasesInCockpit(Supplier<IdentityService> identity, Words words) {
    this.outside = new FromOutside(identity);
    this.words = words;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (CHANGES.stream().anyMatch(each -> each.isInstance(command)) && outside.isCalling()) {
      throw new AuthorizationException(words.say("workflow.notInCockpit"));
    }
    return next.execute(command);
  }
}
